import type { DraftAttendance, DraftBlock, DraftDocument, DraftItem } from '../../../shared/reading/draft.ts';

/**
 * A document as the expectations beside the fixtures write it: what `import --json` prints, in short. What is empty, null
 * or usual is left out; a repair is only said to be there; names are `name | organisation | role | …`; `look` lists what a
 * clerk must look at, with its line.
 */
export function summarise(document: DraftDocument): object {
  const { kind, lines, body, title, date, time, venue, numberStyle } = document;
  const looks = document.doubts.filter(({ weight }) => weight === 'high').map(({ code, line }) => `${code} ${line}`);
  return compact({
    ...{ kind, lines, body, title, date, time, venue, numberStyle },
    present: document.present.map(nameOf),
    apologies: document.apologies.map(nameOf),
    items: document.items.map(summariseItem),
    look: looks,
  });
}

/** The part of a summary that an expectation speaks of: reports and letters are expected by kind, place and title alone. */
export function keepExpectedFields(summary: object, expected: object): object {
  return Object.fromEntries(
    Object.entries(summary).filter(([field]) => field in expected || field === 'look' || field === 'items'),
  );
}

function summariseItem(item: DraftItem): object {
  return compact({
    number: item.number,
    ...(item.printed === item.number ? {} : { printed: item.printed ?? 'none' }),
    repaired: item.repaired === null ? null : true,
    title: item.title,
    kind: item.kind === 'normal' ? null : item.kind,
    presenter: item.presenter,
    paperAttached: item.paperAttached ? true : null,
    refersTo: item.refersTo,
    text: item.blocks.flatMap(proseOf).join(' / '),
    resolutions: item.blocks.flatMap((block) =>
      block.kind === 'resolution'
        ? [
            compact({
              verb: block.verb === 'RESOLVED' ? null : block.verb,
              text: block.text,
              clauses: block.clauses,
              proposer: block.proposer,
              seconder: block.seconder,
              vote: block.vote === null ? null : compact(block.vote),
            }),
          ]
        : [],
    ),
    actions: item.blocks.flatMap((block) =>
      block.kind === 'action' ? [{ text: block.text, owners: block.owners, ...compact({ due: block.due }) }] : [],
    ),
    tables: item.blocks.flatMap((block) => (block.kind === 'table' ? [[block.columns, ...block.rows]] : [])),
    children: item.children.map(summariseItem),
  });
}

function proseOf(block: DraftBlock): string[] {
  if (block.kind === 'list') return block.entries.map(({ text }) => text);
  return block.kind === 'paragraph' || block.kind === 'subheading' || block.kind === 'chair-line'
    ? [block.words.text]
    : [];
}

function nameOf(person: DraftAttendance): string {
  return [
    person.title === null ? person.name : `${person.title} ${person.name}`,
    person.organisation,
    person.role,
    person.class === 'member' ? null : person.class,
    person.representing === null ? null : `for ${person.representing}`,
    person.reason === null ? null : `because ${person.reason}`,
  ]
    .filter((part) => part !== null)
    .join(' | ');
}

function compact(fields: object): object {
  const isEmpty = (value: unknown): boolean =>
    value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}
