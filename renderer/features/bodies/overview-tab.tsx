import { Pencil } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BodyPage as BodyPageAnswer } from '../../../shared/contract/bodies.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import { quorumOf } from '../../../shared/domain/room/quorum.ts';
import { describeQuorumRule } from '../../../shared/domain/room/quorum-words.ts';
import { countSeats } from '../../../shared/domain/seats/seats.ts';
import { bodyKindWords, meetingLabel } from '../../../shared/domain/wording.ts';
import { groupByYear } from '../../../shared/domain/years.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { goTo, openMeeting } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { type Fact, Facts } from '../../ui/lists/badge.tsx';
import { EmptyState } from '../../ui/surfaces/empty-state.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import styles from './body-page.module.css';
import { FormerNames } from './former-names.tsx';
import { Learned } from './learned.tsx';
import { describeSeats } from './members/members.ts';
import { OrganisationsDialog } from './organisations-dialog.tsx';
import { standingWords } from './standing-words.ts';

const cx = bindClasses(styles);

/** What a body is, how many it takes to decide, who is on it by right, and its meetings by year. */
export function OverviewTab({ page }: { readonly page: BodyPageAnswer }) {
  const { body } = page;
  const years = useMemo(() => groupByYear(page.meetings), [page.meetings]);
  const effective = rulesOf(body);
  const facts: readonly Fact[] = [
    { term: 'Short name', value: body.shortName ?? 'None' },
    { term: 'Kind', value: bodyKindWords[body.kind] },
    {
      term: 'Reports to',
      value:
        body.parentId === null ? (
          'Nobody above it'
        ) : (
          <BodyLink id={body.parentId} name={page.parentName ?? 'Another body'} />
        ),
    },
    { term: 'Meets', value: body.frequency ?? 'Not said' },
    { term: 'Seats', value: describeSeats(page, today()) },
    { term: 'Quorum', value: effective === null ? 'No rules chosen yet' : <Quorum page={page} /> },
    { term: 'Rules', value: effective?.preset.name ?? 'None: no rule of law is applied' },
    {
      term: 'Numbers',
      value: page.nextNumber === null ? 'Minutes get no number' : `Next minute: ${page.nextNumber}`,
    },
  ];
  return (
    <div className={cx('scroll')}>
      <div className={cx('columns')}>
        <div className={cx('column')}>
          <Section title="Facts">
            <Facts facts={facts} />
          </Section>
          <Organisations page={page} />
          <FormerNames bodyId={body.id} names={page.formerNames} />
          <Learned bodyId={body.id} />
        </div>
        <div className={cx('column')}>
          {page.subGroups.length > 0 && (
            <Section title="Groups that report to it">
              <ul>
                {page.subGroups.map((group) => (
                  <li key={group.id} className={cx('entry')}>
                    <BodyLink id={group.id} name={group.name} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title="Meetings" count={page.meetings.length}>
            {years.length === 0 && (
              <EmptyState title="No meeting yet.">Add one, or import the minutes of the last one.</EmptyState>
            )}
            {years.map(({ year, meetings }) => (
              <div key={year}>
                <h3 className={cx('year')}>{year ?? 'Date not known'}</h3>
                <ul>
                  {meetings.map((meeting) => (
                    <li key={meeting.id} className={cx('entry')}>
                      <LinkButton onPress={() => openMeeting(meeting.id)}>{meetingLabel(meeting)}</LinkButton>
                      <span className={cx('quiet')}>
                        {meeting.firstNumber !== null && meeting.lastNumber !== null
                          ? `${meeting.firstNumber} to ${meeting.lastNumber}`
                          : `${meeting.minutes} ${meeting.minutes === 1 ? 'minute' : 'minutes'}`}
                      </span>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </Section>
        </div>
      </div>
    </div>
  );
}

/** The rule and the number that it gives today: `5: one third of 13, rounded up`. */
function Quorum({ page }: { readonly page: BodyPageAnswer }) {
  const effective = rulesOf(page.body);
  if (effective === null) return null;
  const { quorum } = effective.rules;
  const seats = page.members.map(({ membership }) => membership);
  const need = quorumOf(quorum, countSeats(seats, page.vacancies, today()));
  return (
    <>
      {need.words}
      <span className={cx('under')}>{describeQuorumRule(quorum)}</span>
    </>
  );
}

function Organisations({ page }: { readonly page: BodyPageAnswer }) {
  const organisations = useQuery('organisations.list', {}).value;
  const isReadOnly = useReadOnly();
  const [isOpen, setOpen] = useState(false);
  const nameOf = (id: string) => organisations?.find((one) => one.id === id)?.name ?? '';
  return (
    <Section
      title="Organisations"
      {...(page.organisations.length > 0 && { count: page.organisations.length })}
      actions={
        <Button
          size="small"
          icon={Pencil}
          aria-label="Change the organisations"
          isDisabled={isReadOnly || organisations === undefined}
          onPress={() => setOpen(true)}
        >
          Change…
        </Button>
      }
    >
      {page.organisations.length === 0 && (
        <p className={cx('quiet')}>Who is on it by law, leads for it or supports it, is said here.</p>
      )}
      <ul>
        {page.organisations.map(({ id, organisationId, standing, seats }) => (
          <li key={id} className={cx('entry')}>
            <span>{nameOf(organisationId)}</span>
            <span className={cx('quiet')}>
              {standingWords[standing]}
              {seats !== null && `, ${seats} ${seats === 1 ? 'seat' : 'seats'}`}
            </span>
          </li>
        ))}
      </ul>
      {isOpen && organisations !== undefined && (
        <OrganisationsDialog page={page} organisations={organisations} onClose={() => setOpen(false)} />
      )}
    </Section>
  );
}

function BodyLink({ id, name }: { readonly id: BodyId; readonly name: string }) {
  return <LinkButton onPress={() => goTo({ screen: 'body', bodyId: id })}>{name}</LinkButton>;
}
