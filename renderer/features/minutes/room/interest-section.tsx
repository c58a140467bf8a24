import { useState } from 'react';
import type { InterestPage } from '../../../../shared/contract/room/interests.ts';
import type { StandingInterest } from '../../../../shared/domain/minuting/records.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { flushAll } from '../../../stores/unsaved.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { CareLines } from '../../../ui/surfaces/care-lines.tsx';
import { Section } from '../../../ui/surfaces/page.tsx';
import { InterestDialog } from './interest-dialog.tsx';
import styles from './room.module.css';

const cx = bindClasses(styles);

export interface InterestSectionProps {
  readonly minute: Minute;
  readonly isReadOnly: boolean;
}

type Open = {
  readonly listed: InterestPage['interests'][number] | null;
  readonly standing: StandingInterest | null;
};

/** What was declared: under the declarations minute all of the meeting, under any other what concerns its item. */
export function InterestSection({ minute, isReadOnly }: InterestSectionProps) {
  const page = useQuery('interests.page', { meetingId: minute.meetingId }).value;
  const [open, setOpen] = useState<Open | null>(null);
  if (page === undefined) return null;
  const isAll = page.declarationsMinuteId === minute.id;
  const shown = page.interests.filter(
    ({ interest }) => isAll || (interest.agendaItemId !== null && interest.agendaItemId === minute.agendaItemId),
  );
  const item = page.items.find(({ id }) => id === minute.agendaItemId);
  const isReminded =
    page.reminder !== null && (isAll || (item !== undefined && page.reminder.items.includes(item.label)));
  return (
    <Section
      title={isAll ? 'Declarations of interest' : 'Interests'}
      count={shown.length}
      actions={
        !isReadOnly && <LinkButton onPress={() => setOpen({ listed: null, standing: null })}>Note one</LinkButton>
      }
    >
      {isReminded && page.reminder !== null && <CareLines lines={[page.reminder.words]} />}
      {shown.length === 0 && <p className={cx('quiet')}>{isAll ? 'None so far.' : 'None.'}</p>}
      <ul>
        {shown.map((listed) => (
          <Entry
            key={listed.interest.id}
            listed={listed}
            isReadOnly={isReadOnly}
            onChange={() => setOpen({ listed, standing: null })}
          />
        ))}
      </ul>
      {isAll && page.offers.length > 0 && !isReadOnly && (
        <>
          <p className={cx('quiet')}>They have these at every meeting:</p>
          <ul>
            {page.offers.map(({ standing, name }) => (
              <li key={standing.id} className={cx('entry')}>
                {name}: {standing.nature}{' '}
                <LinkButton onPress={() => setOpen({ listed: null, standing })}>Declare it</LinkButton>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isReadOnly && page.untold > 0 && (isAll || shown.length > 0) && (
        <div className={cx('steps')}>
          <Button size="small" onPress={() => void tell(minute)}>
            {page.interests.length === 0 ? 'Say that there were none' : 'Put them into the minutes'}
          </Button>
        </div>
      )}
      {open !== null && (
        <InterestDialog
          {...{ ...open, page }}
          meetingId={minute.meetingId}
          itemId={isAll ? null : (item?.id ?? null)}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}

/** Puts what the minutes do not tell yet into them; what is typed is stored first. */
async function tell({ meetingId }: Minute): Promise<void> {
  if (!(await flushAll())) {
    showNotice({ tone: 'care', words: 'Something typed could not be saved yet, so nothing was put in.' });
    return;
  }
  const told = await perform('interests.tell', { meetingId });
  if (told !== null)
    showUndoable(told.told === 1 ? 'One sentence is in the minutes.' : `${told.told} sentences are in the minutes.`);
}

function Entry({
  listed,
  isReadOnly,
  onChange,
}: {
  readonly listed: InterestPage['interests'][number];
  readonly isReadOnly: boolean;
  readonly onChange: () => void;
}) {
  const { id, revision, printedName } = listed.interest;
  const remove = async () => {
    if ((await perform('interests.remove', { id, revision })) !== null) {
      showUndoable(`The interest of ${printedName} is taken away; words in the minutes stay.`);
    }
  };
  return (
    <li className={cx('entry')}>
      {listed.sentence}
      {!isReadOnly && (
        <div className={cx('steps')}>
          <LinkButton onPress={onChange}>Change</LinkButton>
          <LinkButton onPress={() => void remove()}>Remove</LinkButton>
        </div>
      )}
    </li>
  );
}
