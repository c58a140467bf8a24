import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contextOf, openForWriting } from '../../electron/cli/workspace.ts';
import { createBody } from '../../electron/services/bodies.ts';
import { addClosed, getCalendar, saveMeetingStep } from '../../electron/services/calendar.ts';
import { createMeetings } from '../../electron/services/meetings.ts';
import { createPerson } from '../../electron/services/people/people.ts';
import { addMembership } from '../../electron/services/people/seats.ts';
import { mutate } from '../../electron/store/change-set.ts';
import { newMembershipFacts, newPersonFacts } from '../../shared/domain/body.ts';
import { ClockTime, IsoDate } from '../../shared/domain/calendar.ts';
import { datesOfPattern } from '../../shared/domain/days/meeting-patterns.ts';
import { timetableChains } from '../../shared/domain/days/timetable-chains.ts';
import { timetableOf } from '../../shared/domain/timetable/meeting-deadlines.ts';
import { deadlineRulesOf } from '../../shared/domain/timetable/rules-of-body.ts';
import { markedDaysOf, nameConflicts } from '../../shared/domain/timetable/year-sheet.ts';
import { inMilliseconds, percentile, time } from './measure.ts';

/** What a tenth of the rounds stay under: work that is this short is disturbed by whatever else the machine does. */
const undisturbed = (values: readonly number[]) => percentile(values, 0.1);

const BODIES = 8;
const SEATS = 15;
const TERM = 4;
/** The last year of each workspace, which is the one that is opened. */
const SHOWN = 2026;
const months = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12];

/**
 * Opening the year view where a workspace holds one year and where it holds thirty: the question as the store answers it,
 * and all that the window works out of it.
 */
export async function benchCalendar(rounds = 200): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-bench-'));
  try {
    const sizes = [1, 30].map((years) => {
      const context = contextOf(openForWriting(path.join(folder, `Years ${years}.minutebook`)));
      mutate(context.workspace, { label: 'Years', now: context.now() }, () => fill(context, years));
      return { years, context, store: [] as number[], whole: [] as number[] };
    });
    const from = IsoDate.parse(`${SHOWN}-01-01`);
    const to = IsoDate.parse(`${SHOWN}-12-31`);
    for (let round = 0; round < rounds; round += 1) {
      // Sizes take turns, so that what else the machine does meets both alike.
      for (const { context, store, whole } of sizes) {
        const asked = await time(() => getCalendar(context, { bodyId: null, from, to }));
        const drawn = await time(() => {
          const year = getCalendar(context, { bodyId: null, from, to });
          nameConflicts(year.meetings, year.bodies, year.seats);
          markedDaysOf(SHOWN, 'england-and-wales', year.closedDays);
          for (const meeting of year.meetings) {
            const body = year.bodies.find(({ id }) => id === meeting.bodyId);
            if (body === undefined) continue;
            const { closedDays, steps: said } = year;
            timetableOf({ body, meeting, rules: deadlineRulesOf(body), closedDays, said });
          }
        });
        // The first rounds make sheets of days that all later ones share.
        if (round < 5) continue;
        store.push(asked);
        whole.push(drawn);
      }
    }
    console.log(`calendar: ${BODIES} bodies, the year ${SHOWN}, the quickest tenth of ${rounds - 5}`);
    for (const { years, store, whole } of sizes) {
      console.log(
        `  ${years} year${years === 1 ? ' ' : 's'} of data: asked ${inMilliseconds(undisturbed(store))}, with every timetable ${inMilliseconds(undisturbed(whole))}`,
      );
    }
    const [one, thirty] = sizes;
    if (one !== undefined && thirty !== undefined) {
      const ratio = (part: 'store' | 'whole') => (undisturbed(thirty[part]) / undisturbed(one[part])).toFixed(2);
      console.log(
        `  thirty years beside one: asked ${ratio('store')}, with every timetable ${ratio('whole')} (at most 1.3)`,
      );
    }
    for (const { context } of sizes) context.workspace.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(context: ReturnType<typeof contextOf>, years: number): void {
  const steps = timetableChains[0]?.steps ?? [];
  const facts = { shortName: null, kind: 'committee', parentId: null, numberStyle: null } as const;
  const bodies = Array.from({ length: BODIES }, (_, at) =>
    createBody(context, { ...facts, name: `Committee ${at + 1}`, presetId: 'principal-council-england' }),
  );
  const first = SHOWN - years + 1;
  for (let year = first; year <= SHOWN; year += TERM) {
    const people = Array.from({ length: (BODIES * SEATS) / 2 }, (_, at) =>
      createPerson(context, { ...newPersonFacts, title: 'Cllr', name: `Councillor ${year} ${at}` }),
    );
    bodies.forEach((body, place) => {
      for (let seat = 0; seat < SEATS; seat += 1) {
        const person = people[(place * 7 + seat) % people.length];
        if (person === undefined) continue;
        const term = { from: IsoDate.parse(`${year}-05-10`), to: IsoDate.parse(`${year + TERM}-05-09`) };
        const seatOf = { bodyId: body.id, personId: person.id, organisationId: null };
        addMembership(context, { ...newMembershipFacts, ...seatOf, ...(years === 1 ? {} : term) });
      }
    });
  }
  for (let year = first; year <= SHOWN; year += 1) {
    for (const [at, name] of ['Half-term', 'Recess', 'Offices shut'].entries()) {
      const from = IsoDate.parse(`${year}-0${at + 5}-24`);
      addClosed(context, { bodyId: null, from, to: IsoDate.parse(`${year}-0${at + 5}-28`), name, counts: true });
    }
    bodies.forEach((body, at) => {
      const pattern = { kind: 'nth-weekday', nth: (at % 4) + 1, weekday: (at % 5) + 1, months } as const;
      const { dates } = datesOfPattern(pattern, IsoDate.parse(`${year}-01-01`), IsoDate.parse(`${year}-12-31`));
      const startsAt = ClockTime.parse('10:00');
      const made = createMeetings(context, {
        bodyId: body.id,
        label: 'Year',
        meetings: dates.map((heldOn) => ({ title: null, heldOn, startsAt, venue: 'Town Hall' })),
      });
      for (const meeting of made.slice(0, 3)) {
        const stepId = steps[0]?.id ?? 'titles';
        saveMeetingStep(context, { meetingId: meeting.id, stepId, dueOn: null, doneOn: meeting.heldOn, note: null });
      }
    });
  }
}
