import { Temporal } from 'temporal-polyfill';
import { formatLongDate } from '../../text/dates.ts';
import { IsoDate } from '../calendar.ts';
import type { Minuting } from './habits.ts';
import type { Approval } from './records.ts';

/**
 * By when the draft is to be agreed: so many days after the meeting as the body says, but never before the day after the
 * one on which it is asked for; null where the body has no target or nobody knows the day of the meeting. Rule [AP2].
 */
export function dueDayOf(heldOn: IsoDate | null, askedOn: IsoDate, { agreed }: Minuting['targets']): IsoDate | null {
  if (heldOn === null || agreed === null) return null;
  const target = Temporal.PlainDate.from(heldOn).add({ days: agreed });
  const soonest = Temporal.PlainDate.from(askedOn).add({ days: 1 });
  return IsoDate.parse((Temporal.PlainDate.compare(target, soonest) < 0 ? soonest : target).toString());
}

/** How far a request has come on a day. Rule [AP3]. */
export function standingOfApproval(
  { answer, answeredOn, dueOn }: Pick<Approval, 'answer' | 'answeredOn' | 'dueOn'>,
  today: IsoDate,
): 'agreed' | 'changes' | 'answered' | 'overdue' | 'waiting' {
  if (answeredOn !== null) return answer ?? 'answered';
  return dueOn !== null && dueOn < today ? 'overdue' : 'waiting';
}

/** A letter, to be opened in a mail program, looked over and sent from there. */
export interface LetterToSend {
  /** The name as printed, and the address; null where it is not known: the clerk fills it in. */
  readonly to: { readonly name: string; readonly address: string | null };
  readonly subject: string;
  /** Lines end with `\n`. */
  readonly text: string;
}

/** What a letter that asks for agreement is about. */
export interface LetterFacts {
  readonly kind: Approval['kind'];
  /** As they are addressed: `Cllr B Marsh`. */
  readonly asked: string;
  readonly bodyName: string;
  /** `meeting on 3 June 2026`. */
  readonly meeting: string;
  /** The items of an extract: `27/26 Bids`. */
  readonly items: readonly string[];
  readonly dueOn: IsoDate | null;
}

/** Subject and words of such a letter. Rule [AP4]. */
export function wordLetter(facts: LetterFacts): { readonly subject: string; readonly text: string } {
  const { bodyName, meeting, items, dueOn } = facts;
  const of = `the ${meeting} of ${/^the /i.test(bodyName) ? bodyName : `the ${bodyName}`}`;
  const by = dueOn === null ? '' : ` by ${formatLongDate(dueOn)}`;
  const item = items.join(', ');
  const words = {
    extract: {
      subject: `Draft minute to check: ${item} (${bodyName})`,
      first: `The draft minute of your item, ${item}, at ${of} is attached. It holds this item only.`,
      ask: `Please tell me${by} whether it is accurate, or mark your changes in the file with changes tracked and send it back.`,
    },
    chair: {
      subject: `Draft minutes for your approval: ${bodyName}, ${meeting}`,
      first: `The draft minutes of ${of} are attached.`,
      ask: `Please tell me${by} whether you agree to them, or mark your changes in the file with changes tracked and send it back.`,
    },
    comments: {
      subject: `Draft minutes for comment: ${bodyName}, ${meeting}`,
      first: `The draft minutes of ${of} are attached. They have not been approved yet.`,
      ask: `If something in them is not right, please tell me${by}, or mark it in the file with changes tracked and send it back.`,
    },
  }[facts.kind];
  return {
    subject: words.subject,
    text: [`Dear ${facts.asked}`, '', words.first, '', words.ask, '', 'Thank you.', ''].join('\n'),
  };
}
