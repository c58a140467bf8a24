import { z } from 'zod';
import type { AgendaItemId } from '../ids.ts';
/** An agenda as it was when it left the house. */
export declare const AgendaState: z.ZodObject<
  {
    items: z.ZodArray<
      z.ZodObject<
        {
          revision: z.ZodInt;
          importId: z.ZodNullable<z.core.$ZodBranded<z.ZodUUID, 'ImportId', 'out'>>;
          id: z.core.$ZodBranded<z.ZodUUID, 'AgendaItemId', 'out'>;
          meetingId: z.core.$ZodBranded<z.ZodUUID, 'MeetingId', 'out'>;
          parentId: z.ZodNullable<z.core.$ZodBranded<z.ZodUUID, 'AgendaItemId', 'out'>>;
          position: z.ZodInt;
          rowKind: z.ZodEnum<{
            heading: 'heading';
            item: 'item';
            unnumbered: 'unnumbered';
          }>;
          number: z.ZodNullable<z.ZodString>;
          title: z.ZodString;
          presenter: z.ZodNullable<z.ZodString>;
          purpose: z.ZodNullable<
            z.ZodEnum<{
              note: 'note';
              decide: 'decide';
              discuss: 'discuss';
            }>
          >;
          startsAt: z.ZodNullable<z.core.$ZodBranded<z.ZodString, 'ClockTime', 'out'>>;
          standingKey: z.ZodNullable<
            z.ZodEnum<{
              apologies: 'apologies';
              confirmation: 'confirmation';
              'matters-arising': 'matters-arising';
              'any-other-business': 'any-other-business';
              information: 'information';
              exclusion: 'exclusion';
              declarations: 'declarations';
              'sub-group-minutes': 'sub-group-minutes';
              'public-session': 'public-session';
              'chair-announcements': 'chair-announcements';
              'next-meeting': 'next-meeting';
            }>
          >;
          place: z.ZodNullable<
            z.ZodEnum<{
              first: 'first';
              'after-apologies': 'after-apologies';
              'after-confirmation': 'after-confirmation';
              business: 'business';
              'before-other-business': 'before-other-business';
              'closed-part': 'closed-part';
              last: 'last';
            }>
          >;
          note: z.ZodNullable<z.ZodString>;
          recommendation: z.ZodNullable<z.ZodString>;
          urgentReason: z.ZodNullable<z.ZodString>;
          supplement: z.ZodNullable<z.ZodInt>;
          withdrawn: z.ZodBoolean;
          withdrawnReason: z.ZodNullable<z.ZodString>;
          sourceKind: z.ZodNullable<
            z.ZodEnum<{
              standing: 'standing';
              'received-minutes': 'received-minutes';
              action: 'action';
              copied: 'copied';
              minutes: 'minutes';
              deferred: 'deferred';
              pasted: 'pasted';
            }>
          >;
          sourceId: z.ZodNullable<z.ZodString>;
          confirmsMeetingId: z.ZodNullable<z.core.$ZodBranded<z.ZodUUID, 'MeetingId', 'out'>>;
        },
        z.core.$strip
      >
    >;
    papers: z.ZodArray<
      z.ZodObject<
        {
          revision: z.ZodInt;
          importId: z.ZodNullable<z.core.$ZodBranded<z.ZodUUID, 'ImportId', 'out'>>;
          id: z.core.$ZodBranded<z.ZodUUID, 'PaperId', 'out'>;
          agendaItemId: z.core.$ZodBranded<z.ZodUUID, 'AgendaItemId', 'out'>;
          position: z.ZodInt;
          parentId: z.ZodNullable<z.core.$ZodBranded<z.ZodUUID, 'PaperId', 'out'>>;
          title: z.ZodString;
          kind: z.ZodEnum<{
            other: 'other';
            minutes: 'minutes';
            report: 'report';
            appendix: 'appendix';
            letter: 'letter';
            plan: 'plan';
          }>;
          state: z.ZodEnum<{
            expected: 'expected';
            received: 'received';
            cleared: 'cleared';
            verbal: 'verbal';
            'to-follow': 'to-follow';
            separate: 'separate';
          }>;
          author: z.ZodNullable<z.ZodString>;
          access: z.ZodDiscriminatedUnion<
            [
              z.ZodObject<
                {
                  kind: z.ZodLiteral<'open'>;
                },
                z.core.$strip
              >,
              z.ZodObject<
                {
                  kind: z.ZodLiteral<'exempt'>;
                  grounds: z.ZodArray<z.ZodString>;
                  reason: z.ZodNullable<z.ZodString>;
                },
                z.core.$strip
              >,
              z.ZodObject<
                {
                  kind: z.ZodLiteral<'confidential'>;
                },
                z.core.$strip
              >,
            ],
            'kind'
          >;
          attachmentId: z.ZodNullable<z.core.$ZodBranded<z.ZodUUID, 'AttachmentId', 'out'>>;
        },
        z.core.$strip
      >
    >;
  },
  z.core.$strip
>;
export type AgendaState = z.infer<typeof AgendaState>;
/** One difference between an agenda that went out and what it is now, in words. */
export interface AgendaChange {
  readonly itemId: AgendaItemId;
  /** `added`: it was not there; a supplement can bring it. */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly words: string;
}
/** What has changed on an agenda since it went out, in the order of the agenda as it is now; what is gone last. Rule [AG10]. */
export declare function listAgendaChanges(before: AgendaState, now: AgendaState): AgendaChange[];
