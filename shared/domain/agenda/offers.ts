import { formatLongDate } from '../../text/dates.ts';
import type { IsoDate } from '../calendar.ts';
import type { MeetingId } from '../ids.ts';
import { type AbsenceWarning, describeEnd } from '../law/absence.ts';
import type { AgendaItem, ItemPlace, ItemSource, MeetingKind, PaperKind, StandingKey } from '../meeting.ts';
import { isPromiseUp, promisedFor } from './promises.ts';
import { foldTitle, missingStanding, type StandingLine } from './standing.ts';

/** Something that the workspace knows and that an agenda could take up, with the line it would become. */
export interface Offer {
  /** Names it as long as nothing of it changes. */
  readonly key: string;
  readonly kind:
    'standing' | 'action' | 'unconfirmed-minutes' | 'received-minutes' | 'deferred' | 'promised' | 'absence';
  /** Why it is offered, as a sentence without its full stop. */
  readonly why: string;
  readonly line: StandingLine;
  /** The standing line that it comes under where the agenda has one; else it goes to its own place. */
  readonly under: StandingKey | null;
  readonly sourceKind: ItemSource;
  readonly sourceId: string | null;
  readonly confirmsMeetingId: MeetingId | null;
  /** The kind of the paper that comes with it; null: none. */
  readonly paper: PaperKind | null;
}

/** A meeting before this one. */
export interface MeetingBefore {
  readonly id: MeetingId;
  readonly kind: MeetingKind;
  readonly heldOn: IsoDate;
  readonly hasMinutes: boolean;
  readonly isConfirmed: boolean;
}

/** A minute that may come up again, under its own number. */
interface MatterBefore {
  readonly minuteId: string;
  readonly number: string | null;
  readonly title: string;
  readonly heldOn: IsoDate;
}

/** What offers are made from. Lists of what was before are oldest first, meetings newest first. */
export interface OfferFacts {
  readonly kind: MeetingKind;
  /** Lines of this agenda. */
  readonly items: readonly Pick<
    AgendaItem,
    'standingKey' | 'title' | 'confirmsMeetingId' | 'sourceKind' | 'sourceId'
  >[];
  readonly standing: readonly StandingLine[];
  readonly meetings: readonly MeetingBefore[];
  /** Meetings of sub-groups, with the name to print. */
  readonly subGroupMeetings: readonly (MeetingBefore & { readonly bodyName: string })[];
  readonly matters: readonly (MatterBefore & {
    readonly actions: readonly (string | null)[];
    readonly dueOn: IsoDate | null;
  })[];
  readonly deferrals: readonly (MatterBefore & { readonly resolutionId: string; readonly text: string })[];
  /** Decisions whose words may ask that something come back after some time. */
  readonly promises: readonly (MatterBefore & { readonly resolutionId: string; readonly text: string })[];
  /** Items that earlier meetings deferred or did not reach. */
  readonly leftOver: readonly (MatterBefore & { readonly outcome: 'deferred' | 'not-reached' })[];
  /** Items withdrawn from earlier agendas. */
  readonly withdrawn: readonly (Pick<
    AgendaItem,
    'id' | 'title' | 'presenter' | 'purpose' | 'note' | 'withdrawnReason'
  > & {
    readonly heldOn: IsoDate;
  })[];
  /** What agendas of the body took up already, this one among them. */
  readonly taken: readonly {
    readonly sourceKind: ItemSource | null;
    readonly sourceId: string | null;
    readonly confirmsMeetingId: MeetingId | null;
  }[];
  /** This meeting; a day that nobody knows is null. */
  readonly meeting: { readonly id: MeetingId; readonly heldOn: IsoDate | null };
  /** Members whose months without attendance run out; none for a body without such a rule. */
  readonly absences: readonly AbsenceWarning[];
  /** Whether an extraordinary meeting leaves confirming to the next ordinary one (a rule of the body). */
  readonly passesOverExtraordinary: boolean;
}

/** Everything that an agenda could take up, in the order in which it would stand. Rules [AG10]–[AG15] of SPEC.md. */
export function listOffers(facts: OfferFacts): Offer[] {
  const deferred = offerDeferred(facts);
  const promised = offerPromised(facts);
  const keys = new Set([...deferred, ...promised].map(({ key }) => key));
  const minutes = [...facts.deferrals, ...facts.promises].flatMap(({ minuteId, resolutionId }) =>
    keys.has(`deferral:${resolutionId}`) || keys.has(`promise:${resolutionId}`) || isOnIt(facts, resolutionId)
      ? [minuteId]
      : [],
  );
  return [
    ...missingStanding(facts.standing, facts.items).map(offerStanding),
    ...offerUnconfirmed(facts),
    ...offerReceived(facts),
    ...offerMatters(facts, new Set(minutes)),
    ...offerAbsences(facts),
    ...promised,
    ...deferred,
  ];
}

function isOnIt({ items }: OfferFacts, deferral: string): boolean {
  return items.some(
    ({ sourceKind, sourceId }) => (sourceKind === 'deferred' || sourceKind === 'promised') && sourceId === deferral,
  );
}

function offerStanding(line: StandingLine): Offer {
  return {
    key: `standing:${line.standingKey ?? foldTitle(line.title)}`,
    kind: 'standing',
    why: 'On the standing agenda for this kind of meeting',
    line,
    under: null,
    ...{ sourceKind: 'standing', sourceId: null, confirmsMeetingId: null, paper: null },
  };
}

/** [AG11] */
function offerUnconfirmed({ meetings, taken, kind, passesOverExtraordinary }: OfferFacts): Offer[] {
  if (kind === 'extraordinary' && passesOverExtraordinary) return [];
  const confirmed = new Set(taken.map(({ confirmsMeetingId }) => confirmsMeetingId));
  const isDone = (meeting: MeetingBefore) => meeting.isConfirmed || confirmed.has(meeting.id);
  const held = meetings.filter(({ hasMinutes }) => hasMinutes);
  const lastDone = held.findIndex(isDone);
  const open = lastDone < 0 ? held.slice(0, 1) : held.slice(0, lastDone);
  return open.reverse().map(({ id, heldOn }) => ({
    key: `minutes:${id}`,
    kind: 'unconfirmed-minutes',
    why: 'These minutes have not been confirmed yet',
    line: {
      ...{ rowKind: 'item', standingKey: 'confirmation', purpose: 'decide', presenter: null, note: null },
      ...{ title: `Minutes of the meeting held on ${formatLongDate(heldOn)}`, place: 'after-apologies' },
    },
    under: null,
    ...{ sourceKind: 'minutes', sourceId: id, confirmsMeetingId: id, paper: 'minutes' },
  }));
}

/** [AG12] */
function offerReceived({ meetings, subGroupMeetings, taken }: OfferFacts): Offer[] {
  const received = new Set(taken.map(({ confirmsMeetingId }) => confirmsMeetingId));
  const last = meetings[0]?.heldOn ?? '';
  return subGroupMeetings
    .filter(({ id, heldOn, hasMinutes }) => hasMinutes && heldOn >= last && !received.has(id))
    .reverse()
    .map(({ id, heldOn, bodyName }) => ({
      key: `received:${id}`,
      kind: 'received-minutes',
      why: 'A sub-group has met since the last meeting',
      line: {
        ...{ rowKind: 'item', standingKey: null, purpose: 'note', presenter: null, note: null },
        ...{
          title: `Minutes of the ${bodyName} meeting held on ${formatLongDate(heldOn)}`,
          place: 'after-confirmation',
        },
      },
      under: 'sub-group-minutes',
      ...{ sourceKind: 'received-minutes', sourceId: id, confirmsMeetingId: id, paper: 'minutes' },
    }));
}

/** [AG13] */
function offerMatters({ matters, items }: OfferFacts, deferred: ReadonlySet<string>): Offer[] {
  const here = new Set(items.flatMap(({ sourceKind, sourceId }) => (sourceKind === 'action' ? [sourceId] : [])));
  return matters
    .filter(({ minuteId }) => !here.has(minuteId) && !deferred.has(minuteId))
    .map((matter) => ({
      key: `action:${matter.minuteId}`,
      kind: 'action',
      why: whyOpen(matter.actions, matter.dueOn, matter.heldOn),
      line: businessLine(titleUnderNumber(matter), 'after-confirmation'),
      under: 'matters-arising',
      ...{ sourceKind: 'action', sourceId: matter.minuteId, confirmsMeetingId: null, paper: null },
    }));
}

/** [AG14] */
function offerDeferred({ deferrals, withdrawn, leftOver, taken }: OfferFacts): Offer[] {
  const again = new Set(taken.flatMap(({ sourceKind, sourceId }) => (sourceKind === 'deferred' ? [sourceId] : [])));
  const said = new Set(deferrals.flatMap(({ minuteId, text }) => (speaksOfDeferring(text) ? [minuteId] : [])));
  const more = { under: null, sourceKind: 'deferred', confirmsMeetingId: null, paper: null } as const;
  return [
    ...deferrals
      .filter(({ resolutionId, text }) => speaksOfDeferring(text) && !again.has(resolutionId))
      .map((deferral): Offer => ({
        ...{ key: `deferral:${deferral.resolutionId}`, kind: 'deferred' },
        why: `Deferred on ${formatLongDate(deferral.heldOn)}: ${shorten(deferral.text)}`,
        line: businessLine(titleUnderNumber(deferral), 'business'),
        sourceId: deferral.resolutionId,
        ...more,
      })),
    ...leftOver
      .filter(({ minuteId }) => !again.has(minuteId) && !said.has(minuteId))
      .map((left): Offer => ({
        ...{ key: `left-over:${left.minuteId}`, kind: 'deferred' },
        why: `${left.outcome === 'deferred' ? 'Deferred' : 'Not reached'} on ${formatLongDate(left.heldOn)}`,
        line: businessLine(titleUnderNumber(left), 'business'),
        sourceId: left.minuteId,
        ...more,
      })),
    ...withdrawn
      .filter(({ id }) => !again.has(id))
      .map((item): Offer => {
        const { id, title, presenter, purpose, note, withdrawnReason, heldOn } = item;
        const because = withdrawnReason === null ? '' : `: ${shorten(withdrawnReason)}`;
        return {
          ...{ key: `withdrawn:${id}`, kind: 'deferred' },
          why: `Withdrawn from the agenda of ${formatLongDate(heldOn)}${because}`,
          line: { ...businessLine(title, 'business'), presenter, purpose, note },
          sourceId: id,
          ...more,
        };
      }),
  ];
}

/** [AG22] */
function offerPromised({ promises, taken, meeting }: OfferFacts): Offer[] {
  const again = new Set(taken.flatMap(({ sourceKind, sourceId }) => (sourceKind === 'promised' ? [sourceId] : [])));
  return promises.flatMap((promise): Offer[] => {
    const { resolutionId, text, heldOn } = promise;
    const due = again.has(resolutionId) || speaksOfDeferring(text) ? null : promisedFor(text, heldOn);
    if (due === null || !isPromiseUp(due, meeting.heldOn)) return [];
    return [
      {
        ...{ key: `promise:${resolutionId}`, kind: 'promised' },
        why: `Promised on ${formatLongDate(heldOn)} for ${formatLongDate(due)}: ${shorten(text)}`,
        line: { ...businessLine(titleUnderNumber(promise), 'business'), purpose: 'note' },
        ...{ under: null, sourceKind: 'promised', sourceId: resolutionId, confirmsMeetingId: null, paper: null },
      },
    ];
  });
}

/** Rule [J13] of law. */
function offerAbsences({ absences, items, meeting }: OfferFacts): Offer[] {
  const here = new Set(items.flatMap(({ sourceKind, sourceId }) => (sourceKind === 'absence' ? [sourceId] : [])));
  return absences
    .filter(({ hasEnded, endsOn }) => !hasEnded && (meeting.heldOn === null || meeting.heldOn <= endsOn))
    .map((absence): Offer => {
      const { personId, name, endsOn, lastChance, words } = absence;
      const isLast = lastChance?.id === meeting.id || lastChance === null || lastChance.on < (meeting.heldOn ?? '');
      const chance = isLast
        ? 'This is the last meeting that can approve a reason.'
        : `The last meeting that can approve a reason is on ${formatLongDate(lastChance.on)}.`;
      const title = `To consider approving the reason for the absence of ${name}`;
      return {
        ...{ key: `absence:${personId}:${endsOn}`, kind: 'absence', why: words, under: null },
        line: { ...businessLine(title, 'business'), purpose: 'decide', note: `${describeEnd(absence)} ${chance}` },
        ...{ sourceKind: 'absence', sourceId: `${personId}:${endsOn}`, confirmsMeetingId: null, paper: null },
      };
    })
    .filter(({ sourceId }) => !here.has(sourceId));
}

/** A decision to defer, not one that merely names a deferred payment. */
function speaksOfDeferring(text: string): boolean {
  return /\b(?:be|is|was|were|are|been|to|and|item|matter|application|report|decision|consideration)\s+(?:again\s+|further\s+)?(?:defer|deferred|deferring)\b|^\W*deferred\b/i.test(
    text,
  );
}

function businessLine(title: string, place: ItemPlace): StandingLine {
  return { rowKind: 'item', standingKey: null, title, place, purpose: null, presenter: null, note: null };
}

function titleUnderNumber({ title, number }: MatterBefore): string {
  return number === null ? title : `${title} (min ${number} refers)`;
}

function whyOpen(actions: readonly (string | null)[], dueOn: IsoDate | null, heldOn: IsoDate): string {
  const since = `since ${formatLongDate(heldOn)}`;
  const due = dueOn === null ? '' : `, due ${formatLongDate(dueOn)}`;
  const [only] = actions;
  if (actions.length > 1) return `${actions.length} actions open ${since}${due}`;
  return typeof only === 'string' ? `Open ${since}${due}: ${shorten(only)}` : `An action is open ${since}${due}`;
}

const LONGEST_WHY = 110;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_WHY) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST_WHY)).replace(/[ ,;:]+$/, '')} …`;
}
