/** What a decision does, by the verb of its words. */
export const decisionKinds = [
  'note',
  'endorse',
  'approve',
  'receive',
  'adopt',
  'confirm',
  'recommend',
  'defer',
  'request',
  'delegate',
  'support',
  'commission',
  'acknowledge',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** How a decision is to be understood beside its words; derived from them, never stored. Rules [CL1]–[CL4] of SPEC.md. */
export interface DecisionFacts {
  /** In the order of `decisionKinds`; empty where none of their verbs decides. */
  readonly kinds: readonly DecisionKind[];
  /** What stands behind "subject to", "provided that" and the like. */
  readonly conditions: readonly string[];
  /** Until when and why it is put off, as printed; null where nothing is. */
  readonly deferral: { readonly until: string | null; readonly reason: string | null } | null;
  /** To whom something is delegated, as printed. */
  readonly delegatedTo: readonly string[];
}

const participles: ReadonlyMap<string, DecisionKind> = new Map([
  ['noted', 'note'],
  ['endorsed', 'endorse'],
  ['approved', 'approve'],
  ['received', 'receive'],
  ['adopted', 'adopt'],
  ['confirmed', 'confirm'],
  ['recommended', 'recommend'],
  ['deferred', 'defer'],
  ['postponed', 'defer'],
  ['requested', 'request'],
  ['asked', 'request'],
  ['delegated', 'delegate'],
  ['supported', 'support'],
  ['commissioned', 'commission'],
  ['acknowledged', 'acknowledge'],
]);
const bases: ReadonlyMap<string, DecisionKind> = new Map([
  ...decisionKinds.map((kind) => [kind, kind] as const),
  ['postpone', 'defer'],
  ['ask', 'request'],
]);
const given = new Set(['given', 'granted']);
const between = new Set(['and', 'also', 'then', 'hereby', 'not']);

/**
 * What a decision does, on which conditions, put off or handed on to whom.
 *
 * @param decision its verb (`NOTED`), its whole text, and its clauses without labels
 */
export function classifyDecision(decision: {
  readonly verb: string;
  readonly text: string;
  readonly clauses: readonly string[];
}): DecisionFacts {
  const kinds = new Set<DecisionKind>();
  for (const word of wordsOf(decision.verb)) {
    const kind = participles.get(word) ?? bases.get(word);
    if (kind !== undefined) kinds.add(kind);
  }
  for (const clause of decision.clauses) addKinds(wordsOf(clause), kinds);
  return {
    kinds: decisionKinds.filter((kind) => kinds.has(kind)),
    conditions: listConditions(decision.text),
    deferral: kinds.has('defer') ? readDeferral(decision.text) : null,
    delegatedTo: kinds.has('delegate') ? listDelegates(decision.text) : [],
  };
}

/** `be received and noted`, `to note and endorse`, `approval be given`, `be held over`; a verb of some later task is none. */
function addKinds(words: readonly string[], kinds: Set<DecisionKind>): void {
  let isPassive = false;
  let commands = true;
  let hasCommand = false;
  let hasPassive = false;
  words.forEach((word, at) => {
    const before = words[at - 1] ?? '';
    const participle = participles.get(word);
    if (participle !== undefined && (isPassive || (hasPassive && before === 'and'))) {
      kinds.add(participle);
      hasPassive = true;
    }
    if (isPassive && given.has(word)) {
      const near = words.slice(Math.max(0, at - 5), at);
      if (near.includes('approval')) kinds.add('approve');
      if (near.includes('delegated')) kinds.add('delegate');
    }
    if (isPassive && word === 'over' && /^(?:held|stood|left|carried)$/.test(before)) kinds.add('defer');
    const base = bases.get(word);
    if (base !== undefined && (commands || (hasCommand && before === 'and'))) {
      kinds.add(base);
      hasCommand = true;
    }
    commands &&=
      word === 'to' || word === 'that' || isLink(word) || (base !== undefined && hasCommand && before === '');
    isPassive = word === 'be' || (isPassive && (isLink(word) || participle !== undefined || isMoving(word)));
  });
}

function isLink(word: string): boolean {
  return between.has(word) || word.endsWith('ly');
}

function isMoving(word: string): boolean {
  return word === 'held' || word === 'stood' || word === 'left' || word === 'carried';
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-zà-ɏ'’-]+/g) ?? [];
}

const condition =
  /\b(?:subject to|on (?:the )?condition that|provided that|conditional (?:up)?on)\s+(?!the corrections below)([^.;]{1,300})/gi;

function listConditions(text: string): string[] {
  return [...text.matchAll(condition)].map(([, words = '']) => tidy(words));
}

const putOff = /\b(?:deferred|defer|postponed|postpone|(?:held|stood|left|carried) over)\b([^.;]{0,400})/i;
const reasonStart =
  /(?:,\s*|\s)(because|as|since|so that|pending|owing to|due to|in order to|to allow|to enable|to give)\s/i;
const untilStart = /\b(?:until|till|to|for consideration at)\s+/i;

function readDeferral(text: string): DecisionFacts['deferral'] {
  const [tail = ''] = (putOff.exec(text)?.[1] ?? '').split(/, and\s/, 1);
  const reason = reasonStart.exec(tail);
  const when = reason === null ? tail : tail.slice(0, reason.index);
  const until = untilStart.exec(when);
  return {
    until: until === null ? null : tidy(when.slice(until.index + until[0].length)) || null,
    reason: reason === null ? null : tidy(tail.slice(reason.index).replace(/^,/, '')) || null,
  };
}

const handedOn =
  /\b(?:delegated?|delegated authority|delegate authority)\s+(?:authority\s+)?(?:be\s+(?:given|granted)\s+)?to\s+([^.;,]{1,160})/gi;
const taskStart = /\s(?:to|in consultation|after consulting|for|who|acting)\s/i;

function listDelegates(text: string): string[] {
  return [...text.matchAll(handedOn)].map(([, words = '']) => {
    const end = taskStart.exec(words);
    return tidy(end === null ? words : words.slice(0, end.index));
  });
}

function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[,:]+\s*$/, '')
    .trim();
}

/** The facts in short phrases, for a line under the decision: `subject to a bond`, `delegated to the Clerk`. */
export function describeFacts({ conditions, deferral, delegatedTo }: DecisionFacts): string[] {
  const until = deferral?.until ?? null;
  const reason = deferral?.reason ?? null;
  const deferred = [
    'deferred',
    ...(until === null ? [] : [`until ${until}`]),
    ...(reason === null ? [] : [`(${reason})`]),
  ];
  return [
    ...(deferral === null ? [] : [deferred.join(' ')]),
    ...delegatedTo.map((who) => `delegated to ${who}`),
    ...conditions.map((words) => `subject to ${words}`),
  ];
}

/** What each kind is called in a list of choices. */
export const decisionKindWords: Readonly<Record<DecisionKind, string>> = {
  note: 'Noted',
  endorse: 'Endorsed',
  approve: 'Approved',
  receive: 'Received',
  adopt: 'Adopted',
  confirm: 'Confirmed',
  recommend: 'Recommended',
  defer: 'Deferred',
  request: 'Requested',
  delegate: 'Delegated',
  support: 'Supported',
  commission: 'Commissioned',
  acknowledge: 'Acknowledged',
};
