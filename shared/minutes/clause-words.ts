/** Labels that start a list of clauses, each with the label that must follow it. Rules [D6]–[D8] of SPEC.md. */
const labelKinds: readonly { readonly first: string; readonly next: (label: string) => string }[] = [
  { first: '1', next: (label) => String(Number(label) + 1) },
  { first: 'i', next: (label) => roman[roman.indexOf(label) + 1] ?? '' },
  { first: 'a', next: (label) => String.fromCharCode(label.charCodeAt(0) + 1) },
];
const roman = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

const leadingLabel = /^\s*(?:[-•*]\s*)?(?:\((\d{1,2}|[a-z]|[ivx]{1,5})\)|(\d{1,2}|[a-z]|[ivx]{1,5})\))\s*/;

/** The label that a clause starts with: "1)", "(a)", "(ii)". Null where it has none. */
export function leadingClauseLabel(text: string): { readonly label: string; readonly length: number } | null {
  const found = leadingLabel.exec(text);
  const label = found?.[1] ?? found?.[2];
  return found === null || label === undefined ? null : { label, length: found[0].length };
}

/**
 * The words of a clause alone: without its label, without the `;`, `; and`, `, and` that joins it to the next, without
 * the final full stop. Dots of an ellipsis stay.
 */
export function tidyClause(text: string): string {
  return text
    .slice(leadingClauseLabel(text)?.length ?? 0)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*(?:;|[;,]\s*(?:and|or))\s*$/i, '')
    .replace(/(?<![.…])\.$/, '')
    .trim();
}

/**
 * Parts a decision whose clauses run on in one paragraph ("1) the report be noted; and 2) …") at its labels. The labels
 * must start the text and count up, so that a stray "2)" in a sentence parts nothing.
 *
 * @returns each clause with its label, as printed; the whole text where no labels start it.
 */
export function splitRunInClauses(text: string): string[] {
  const start = leadingClauseLabel(text);
  const kind = labelKinds.find(({ first }) => first === start?.label);
  if (start === null || kind === undefined) return [text];
  const parts: string[] = [];
  let from = 0;
  let searchFrom = start.length;
  for (let label = kind.next(start.label); label !== ''; label = kind.next(label)) {
    const place = new RegExp(String.raw`[\s;,](\(${label}\)|${label}\))(?=\s)`).exec(text.slice(searchFrom));
    if (place === null) break;
    const at = searchFrom + place.index + 1;
    parts.push(text.slice(from, at).trim());
    from = at;
    searchFrom = at + (place[1]?.length ?? 0);
  }
  parts.push(text.slice(from).trim());
  return parts;
}
