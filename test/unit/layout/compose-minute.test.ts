import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMinute } from '../../../shared/layout/compose-minute.ts';
import type { LayoutBlock, Run } from '../../../shared/layout/document.ts';
import { resolveStyle, type StylePatch } from '../../../shared/layout/resolve-style.ts';
import { textOfRuns } from '../../../shared/layout/runs.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import type { Block } from '../../../shared/minutes/body.ts';
import type { MinuteKind } from '../../../shared/minutes/minute.ts';
import { anyBody } from '../../support/body-arbitrary.ts';
import { minute } from '../../support/documents/board-minutes.ts';
import {
  action,
  bullets,
  chairLine,
  numbered,
  paragraph,
  resolution,
  subheading,
  table,
} from '../../support/documents/minute-nodes.ts';

const words = { chairWord: 'Chair', decisionWord: 'RESOLVED' };

function compose(blocks: Block[], patch: StylePatch | null = null): LayoutBlock[] {
  return composeMinute(minute('1/26', 'Title', blocks), resolveStyle(s2, patch, null), words);
}

/** Runs with their marks shown: `*bold*`, `_underlined_`. */
function show(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind !== 'text') return run.kind === 'tab' ? '→' : '⏎';
      const underlined = run.underline === true ? `_${run.text}_` : run.text;
      return run.bold === true ? `*${underlined}*` : underlined;
    })
    .join('');
}

function headingOf(
  title: string,
  kind: MinuteKind,
  refersTo: readonly string[] = [],
  number: string | null = '1/26',
): string {
  const [first] = composeMinute(minute(number, title, [paragraph('x')], kind, refersTo), s2, words);
  return first?.kind === 'run-in' ? show(first.heading) : '';
}

function lines(blocks: readonly LayoutBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [show(block.runs)];
      case 'run-in':
        return [`${show(block.heading)} | ${show(block.runs)}`];
      case 'list':
        return block.entries.map((entry, place) => `${block.marker} ${block.start + place}: ${show(entry.runs)}`);
      case 'table':
      case 'attendance':
      case 'signature':
      case 'page-break':
        return [block.kind];
    }
  });
}

describe('the heading of a minute', () => {
  it('[L11] is number, tab and capitals, underlined and bold', () => {
    expect(headingOf('Road safety – élan', 'normal')).toBe('*1/26*→*_ROAD SAFETY – ÉLAN_*');
    expect(headingOf('Road safety', 'normal', [], null)).toBe('→*_ROAD SAFETY_*');
  });

  it('[L11] takes the first paragraph or resolution into its line, and nothing else', () => {
    expect(lines(compose([paragraph('Words.')]))).toEqual(['*1/26*→*_TITLE_* | Words.']);
    expect(lines(compose([resolution('RESOLVED to wait.')]))).toEqual(['*1/26*→*_TITLE_* | *RESOLVED* to wait.']);
    expect(lines(compose([paragraph(''), paragraph('Words.')]))).toEqual(['*1/26*→*_TITLE_* | Words.']);
    for (const first of [
      table(['A']),
      bullets('a'),
      numbered(1, 'a'),
      subheading('a'),
      chairLine('a'),
      action('Action – a'),
    ]) {
      expect(compose([first])[0]).toMatchObject({ kind: 'heading', style: 'minute-heading' });
    }
    expect(compose([])[0]).toMatchObject({ kind: 'heading' });
    expect(compose([paragraph('Words.')], { minute: { heading: 'own-line' } }).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
    ]);
  });

  it.each([
    ['Footpath lighting', 'MATTERS ARISING – FOOTPATH LIGHTING'],
    ['Matters arising footpath lighting', 'MATTERS ARISING – FOOTPATH LIGHTING'],
    ['MATTERS ARISING - Footpath lighting', 'MATTERS ARISING – FOOTPATH LIGHTING'],
    ['Matters arising: footpath lighting', 'MATTERS ARISING – FOOTPATH LIGHTING'],
    ['Matters Arising', 'MATTERS ARISING'],
    ['', 'MATTERS ARISING'],
  ])('[L12] opens matters arising with those words: %s', (title, expected) => {
    expect(headingOf(title, 'matters-arising')).toBe(`*1/26*→*_${expected}_*`);
  });

  it('[L13] is followed by the minutes that it refers to, in small letters and not twice', () => {
    expect(headingOf('Lamps', 'normal', ['9/26'])).toBe('*1/26*→*_LAMPS_** (min 9/26 refers)*');
    expect(headingOf('Lamps', 'normal', ['8/26', '9/26'])).toBe('*1/26*→*_LAMPS_** (mins 8/26 and 9/26 refer)*');
    expect(headingOf('Lamps (min no 9/26 refers)', 'normal')).toBe('*1/26*→*_LAMPS_** (min no 9/26 refers)*');
    expect(headingOf('Lamps (min no 9/26 refers)', 'normal', ['9/26'])).toBe('*1/26*→*_LAMPS_** (min 9/26 refers)*');
    expect(headingOf('Lamps (new)', 'normal')).toBe('*1/26*→*_LAMPS (NEW)_*');
  });
});

describe('a resolution', () => {
  const decide = (lead: string, ...clauses: string[]): string[] =>
    lines(compose([subheading('x'), resolution(lead, ...clauses)])).slice(2);

  it('[L14] has its verb in bold, and the body’s own word where there is no stem', () => {
    expect(decide('RESOLVED that the report be noted.')).toEqual(['*RESOLVED* that the report be noted.']);
    expect(decide('RESOLVED TO RECOMMEND that X')).toEqual(['*RESOLVED TO RECOMMEND* that X']);
    expect(decide('Resolved that X')).toEqual(['*Resolved* that X']);
    expect(decide('It was AGREED that X')).toEqual(['It was *AGREED* that X']);
    expect(decide('', 'X')).toEqual(['*RESOLVED* that X.']);
  });

  it('[L15] has several clauses as a list under its stem, and a single one running on', () => {
    expect(decide('RESOLVED that', 'a be done', 'b be done')).toEqual([
      '*RESOLVED* that',
      'clause 1: a be done; and',
      'clause 2: b be done.',
    ]);
    expect(decide('RESOLVED that', '1) a be done', '2) b be done', '(3) c')).toEqual([
      '*RESOLVED* that',
      'clause 1: a be done;',
      'clause 2: b be done; and',
      'clause 3: c.',
    ]);
    expect(decide('RESOLVED that', 'a be done')).toEqual(['*RESOLVED* that a be done.']);
    expect(decide('RESOLVED that', 'a be done', '')).toEqual(['*RESOLVED* that a be done.']);
  });

  it.each([
    ['a;', 'b; and', 'c.', 'a;', 'b; and', 'c.'],
    ['a, and', 'b', 'c;', 'a;', 'b; and', 'c.'],
    ['a; and', 'b;', 'c', 'a;', 'b; and', 'c.'],
    ['a; or', 'b; or', 'c', 'a; or', 'b; or', 'c.'],
    ['A. A.', 'b', 'c?', 'A. A.', 'b; and', 'c?'],
    ['sand', 'a band', 'c:-', 'sand;', 'a band; and', 'c:-'],
  ])('[L16] joins %s | %s | %s', (...all) => {
    expect(decide('RESOLVED that', ...all.slice(0, 3)).slice(1)).toEqual(
      all.slice(3).map((text, place) => `clause ${place + 1}: ${text}`),
    );
  });

  it('[L17] runs its first clause in where the style is historical', () => {
    const blocks = compose([resolution('RESOLVED that', 'a', 'b', 'c')], { decision: { firstClause: 'run-in' } });
    expect(lines(blocks)).toEqual(['*1/26*→*_TITLE_* | *RESOLVED* that 1) a;', '2)→b; and', '3)→c.']);
  });
});

describe('the rest of a minute', () => {
  it.each([
    ['Action – S Tolley', 'Action – S Tolley'],
    ['ACTION: ST to write.', 'Action – ST to write.'],
    ['Actions - All partners', 'Action – All partners'],
    ['S Tolley/Lead Officers', 'Action – S Tolley/Lead Officers'],
    ['Action plan to be drawn up', 'Action – Action plan to be drawn up'],
  ])('[L18] labels an action: %s', (typed, printed) => {
    expect(lines(compose([action(typed)]))[1]).toBe(printed);
    expect(lines(compose([action(typed)], { action: { label: null } }))[1]).toBe(typed);
  });

  it('[L22] keeps lines of dates together', () => {
    const blocks = compose([
      resolution('RESOLVED that meetings be held on:-'),
      paragraph('Wednesday, 3 March 2027'),
      paragraph('2 June 2027'),
      paragraph('On 3 July 2027 nothing happened'),
    ]);
    expect(blocks.slice(1)).toMatchObject([
      { style: 'date-line' },
      { style: 'date-line', endsGroup: true },
      { style: 'continuation' },
    ]);
  });

  it('[L22] parts dates that run on behind a colon', () => {
    const decided = 'RESOLVED that meetings be held at 9:30am on :-';
    expect(
      lines(compose([resolution(`${decided} Wednesday, 3 March 2027 Wednesday, 2 June 2027, and 1 September 2027.`)])),
    ).toEqual([
      '*1/26*→*_TITLE_* | *RESOLVED* that meetings be held at 9:30am on :-',
      'Wednesday, 3 March 2027',
      'Wednesday, 2 June 2027',
      '1 September 2027',
    ]);
    expect(lines(compose([paragraph('x'), paragraph('The dates:\n3 March 2027\n2 June 2027')])).slice(1)).toEqual([
      'The dates:',
      '3 March 2027',
      '2 June 2027',
    ]);
    for (const kept of [
      'Due: 3 March 2027',
      'Due: 3 March 2027 or, at the latest, 2 June 2027',
      '3 March 2027 2 June 2027',
    ]) {
      expect(lines(compose([paragraph('x'), paragraph(kept)])).slice(1)).toEqual([kept]);
    }
  });

  it('[L23] strands nothing that belongs to what follows', () => {
    const keeps = (...blocks: Block[]): boolean => {
      const block = compose([subheading('x'), ...blocks])[2];
      const last = block?.kind === 'list' ? block.entries.at(-1) : block;
      return last !== undefined && 'keepWithNext' in last && last.keepWithNext;
    };
    expect(keeps(paragraph('as follows:-'), bullets('a'))).toBe(true);
    expect(keeps(paragraph('Words.'), table(['A']))).toBe(true);
    expect(keeps(paragraph('Words.'), chairLine('A'))).toBe(true);
    expect(keeps(resolution('RESOLVED that', 'a', 'b'))).toBe(true);
    expect(keeps(bullets('a', ['b', bullets('c')]), action('Action – a'))).toBe(false);
    expect(keeps(bullets('a', 'b'), action('Action – a'))).toBe(true);
    expect(keeps(paragraph('Words.'), paragraph('More.'))).toBe(false);
  });

  it('[L4] leaves out what has no words, and never its number', () => {
    const empty = [paragraph(''), subheading(''), chairLine(''), bullets('', ['', numbered(1, '')])];
    expect(compose(empty)).toHaveLength(1);
    expect(composeMinute(minute(null, '', [paragraph('Words.')]), s2, words)).toMatchObject([{ kind: 'paragraph' }]);
  });

  it('[L2] loses no word of any body', () => {
    const bare = (text: string): string => text.replace(/[\s\u00a0]+/g, '');
    const textIn = (value: unknown): string => {
      if (Array.isArray(value)) return value.map(textIn).join('');
      if (typeof value !== 'object' || value === null) return '';
      const { text, printed } = value as { text?: unknown; printed?: unknown };
      if (typeof text === 'string') return text;
      return typeof printed === 'string' ? printed : Object.values(value).map(textIn).join('');
    };
    fc.assert(
      fc.property(anyBody, (any) => {
        const kept = any.doc.content.filter(({ type }) => type !== 'resolution' && type !== 'action');
        const blocks = compose(kept);
        const printed = blocks.map((block) =>
          'runs' in block && block.kind === 'run-in' ? { ...block, heading: [] } : block,
        );
        const own =
          printed[0]?.kind === 'heading' && printed[0].style === 'minute-heading' ? printed.slice(1) : printed;
        expect(bare(textIn(own))).toBe(bare(textIn(kept)));
      }),
    );
  });

  it('[L2] prints what cannot be printed as nothing, and breaks inside words as spaces', () => {
    const block = compose([
      paragraph('x'),
      { type: 'paragraph', content: [{ type: 'text', text: 'a\tb\u0007c\ud800d' }] },
    ])[1];
    expect(block?.kind === 'paragraph' ? textOfRuns(block.runs) : '').toBe('a bcd');
  });
});
