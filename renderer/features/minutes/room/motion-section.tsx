import { countsOf } from '../../../../shared/domain/minuting/motions.ts';
import type { Motion } from '../../../../shared/domain/minuting/records.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { Badge } from '../../../ui/lists/badge.tsx';
import { Section } from '../../../ui/surfaces/page.tsx';
import { beginRoomTask } from './room-store.ts';
import styles from './room.module.css';

const cx = bindClasses(styles);

export interface MotionSectionProps {
  readonly minute: Minute;
  readonly isReadOnly: boolean;
}

/** The motions of a minute, amendments under what they amend, with the ways to change them. */
export function MotionSection({ minute, isReadOnly }: MotionSectionProps) {
  const motions = useQuery('motions.list', { meetingId: minute.meetingId }).value;
  const own = motions?.filter(({ minuteId }) => minuteId === minute.id) ?? [];
  const known = new Set(own.map(({ id }) => id));
  const roots = own.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const inOrder = roots.flatMap((root) => withAmendments(root, own, 0));
  return (
    <Section
      title="Motions and votes"
      count={own.length}
      actions={
        !isReadOnly && (
          <LinkButton onPress={() => beginRoomTask({ kind: 'motion', id: null, amends: null })}>Note one</LinkButton>
        )
      }
    >
      {own.length === 0 && <p className={cx('quiet')}>None. Ctrl+Shift+V notes a motion and how it was voted on.</p>}
      <ul>
        {inOrder.map(({ motion, depth }) => (
          <MotionEntry key={motion.id} motion={motion} isWithin={depth > 0} isReadOnly={isReadOnly} />
        ))}
      </ul>
    </Section>
  );
}

function withAmendments(
  motion: Motion,
  all: readonly Motion[],
  depth: number,
): { readonly motion: Motion; readonly depth: number }[] {
  const under = all.filter(({ parentId }) => parentId === motion.id);
  return [{ motion, depth }, ...under.flatMap((one) => withAmendments(one, all, depth + 1))];
}

function MotionEntry({
  motion,
  isWithin,
  isReadOnly,
}: {
  readonly motion: Motion;
  readonly isWithin: boolean;
  readonly isReadOnly: boolean;
}) {
  const { id, revision } = motion;
  const remove = async () => {
    if ((await perform('motions.remove', { id, revision })) !== null) {
      showUndoable('The motion is taken away; its words in the minute stay.');
    }
  };
  const by = [motion.mover, motion.seconder].filter((name) => name !== null).join(', seconded by ');
  return (
    <li className={cx('entry', isWithin && 'within')}>
      {isWithin ? 'Amendment: ' : ''}
      {motion.words === '' ? 'A motion' : motion.words}
      {by !== '' && <span className={cx('quiet')}> Moved by {by}.</span>}
      <div className={cx('steps')}>
        {motion.outcome !== null && (
          <Badge tone={motion.outcome === 'carried' ? 'good' : 'care'}>{outcomeWords[motion.outcome]}</Badge>
        )}
        <span className={cx('quiet')}>{describeCounts(motion)}</span>
        {!isReadOnly && (
          <>
            <LinkButton onPress={() => beginRoomTask({ kind: 'motion', id, amends: null })}>Change</LinkButton>
            <LinkButton onPress={() => beginRoomTask({ kind: 'motion', id: null, amends: id })}>Amend</LinkButton>
            <LinkButton onPress={() => void remove()}>Remove</LinkButton>
          </>
        )}
      </div>
    </li>
  );
}

const outcomeWords = { carried: 'Carried', lost: 'Lost', withdrawn: 'Withdrawn', lapsed: 'Lapsed' } as const;

function describeCounts(motion: Motion): string {
  const { votesFor, votesAgainst, abstained } = countsOf(motion);
  return [
    ...(votesFor === null ? [] : [`${votesFor} for`]),
    ...(votesAgainst === null ? [] : [`${votesAgainst} against`]),
    ...(abstained === null || abstained === 0 ? [] : [`${abstained} abstained`]),
  ].join(', ');
}
