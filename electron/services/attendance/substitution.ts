import type { Attendance, Meeting } from '../../../shared/domain/meeting.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import { listAttendance, updateAttendance } from '../../store/attendance.ts';
import { getBody } from '../../store/bodies.ts';
import type { Tx } from '../../store/change-set.ts';
import { Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { insertExpected, listExpectedAt, positionsIn } from './expected.ts';

/**
 * What follows from a substitute ([R6]): the member they stand in for sends apologies, and the substitute says for whom. Nothing
 * for anybody else.
 *
 * @returns the line of the substitute as it is to be stored
 * @throws Refusal `input-refused` where the body takes no substitutes
 */
export function followSubstitution(
  tx: Tx,
  context: Pick<ServiceContext, 'makeId'>,
  meeting: Meeting,
  substitute: Attendance,
): Attendance {
  if (substitute.class !== 'substitute') return substitute;
  const principalId = substitute.representingId;
  const body = getBody(tx, meeting.bodyId);
  const rule = body === undefined ? null : (rulesOf(body)?.rules.substitutes ?? null);
  if (rule === 'not-allowed') {
    throw new Refusal(
      'input-refused',
      'This body takes no substitutes. List them in attendance, or change the body’s rule of substitutes, with the reason.',
    );
  }
  if (principalId === null) return substitute;
  if (principalId === substitute.personId) {
    throw new Refusal('input-refused', 'Nobody stands in for themselves. Choose the member who is away.');
  }

  const principal = listExpectedAt(tx, meeting).find(({ personId }) => personId === principalId);
  const row = listAttendance(tx, meeting.id).find(({ personId }) => personId === principalId);
  if (row === undefined && principal !== undefined) {
    const mark = { presence: 'apologies', mode: 'in-person', position: positionsIn(tx, meeting)(principal) } as const;
    insertExpected(tx, context, meeting, principal, mark);
  } else if (row?.presence === 'absent') {
    updateAttendance(tx, { ...row, presence: 'apologies' });
  }
  const name = row?.printedName ?? principal?.printedName ?? null;
  return { ...substitute, representing: substitute.representing ?? name };
}
