import type { ResolutionNode } from './body.ts';

/**
 * A recommendation as the resolution that adopts it, in the body's own decision word. Rules [AD1]–[AD3].
 *
 * @param recommendation as a paper or the agenda prints it: a sentence, or clauses on lines of their own
 */
export function adoptRecommendation(recommendation: string, decisionWord: string): ResolutionNode {
  const lines = recommendation
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const labelled = lines.map((line) => label.exec(line));
  const clauses = lines.filter((_line, place) => labelled[place] !== null);
  if (clauses.length > 1 && clauses.length >= lines.length - 1) {
    const bare = clauses.map((line) => withoutThat(line.replace(label, '')));
    const stem = labelled[0] === null ? withoutThat(lines[0] ?? '').replace(/\s*[:–-]+$/, '') : '';
    const joint = stem === '' && bare.every(isDeed) ? 'to' : 'that';
    return {
      type: 'resolution',
      attrs: { id: null },
      content: [
        { type: 'resolutionLead', content: [{ type: 'text', text: `${decisionWord} ${joint} ${stem}`.trim() }] },
        ...bare.map((words, place) => ({
          type: 'clause' as const,
          attrs: { id: null },
          content: [{ type: 'text' as const, text: endClause(words, place, clauses.length) }],
        })),
      ],
    };
  }
  const words = withoutThat(lines.map((line) => line.replace(label, '')).join(' '));
  return {
    type: 'resolution',
    attrs: { id: null },
    content: [
      { type: 'resolutionLead', content: [{ type: 'text', text: `${decisionWord} ${endSentence(join(words))}` }] },
    ],
  };
}

/** `to note the report` and `note the report` are adopted with “to”, everything else with “that”. */
function join(words: string): string {
  const small = `${words[0]?.toLowerCase() ?? ''}${words.slice(1)}`;
  if (/^to\s/i.test(words)) return small;
  return isDeed(words) ? `to ${small}` : `that ${words}`;
}

function isDeed(words: string): boolean {
  return deed.test(words);
}

/** What is asked of a body without naming it: a verb as one is told to do it. */
const deed =
  /^(?:note|approve|endorse|receive|adopt|confirm|recommend|defer|request|delegate|support|agree|accept|appoint|authorise|commission|acknowledge|consider|ratify|grant|refuse|set)\s/i;

const label = /^(?:\(?[0-9]{1,2}[).]|\(?[a-z][).]|\(?[ivx]{1,4}\)|[-•–])\s+/i;

/** “That the Board notes …” and “It is recommended that the Board notes …” are adopted from “the Board” on. */
function withoutThat(words: string): string {
  const rest = words.replace(
    /^(?:it is recommended|the (?:board|committee|council|cabinet|panel|group) is (?:asked|recommended))(?:\s*:)?\s*/i,
    '',
  );
  return rest.replace(/^that(?:\s*:)?\s+/i, '');
}

function endClause(words: string, place: number, count: number): string {
  const bare = words.replace(/\s*(?:;\s*and|;|,\s*and|[.,])\s*$/i, '');
  if (place === count - 1) return `${bare}.`;
  return place === count - 2 ? `${bare}; and` : `${bare};`;
}

function endSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
