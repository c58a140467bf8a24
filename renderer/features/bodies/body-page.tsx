import { Pencil, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BodyPage as BodyPageAnswer } from '../../../shared/contract/bodies.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { bodyKindWords, meetingLabel } from '../../../shared/domain/wording.ts';
import { groupByYear } from '../../../shared/domain/years.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { goTo, openMeeting, useBack } from '../../stores/route.ts';
import { openSurface } from '../../stores/surfaces.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { type Fact, Facts } from '../../ui/lists/badge.tsx';
import { EmptyState, Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page, Section } from '../../ui/surfaces/page.tsx';
import styles from './body-page.module.css';
import { EditBodyDialog } from './edit-body-dialog.tsx';
import { Learned } from './learned.tsx';
import { groupMembers } from './members.ts';

const cx = bindClasses(styles);

/** One body: its facts, its members by organisation, its groups, its meetings by year. */
export function BodyPage({ bodyId }: { readonly bodyId: BodyId }) {
  const page = useQuery('bodies.get', { id: bodyId });
  const onBack = useBack();
  const isReadOnly = useReadOnly();
  const [isEditing, setEditing] = useState(false);
  return (
    <Page
      crumbs={[{ words: 'Bodies', go: () => goTo({ screen: 'bodies' }) }]}
      title={page.value?.body.name ?? 'Body'}
      onBack={onBack}
      actions={
        <>
          <Button icon={Pencil} isDisabled={isReadOnly || page.value === undefined} onPress={() => setEditing(true)}>
            Change…
          </Button>
          <Button
            look="primary"
            icon={Plus}
            isDisabled={isReadOnly}
            onPress={() => openSurface({ kind: 'new-meeting', bodyId })}
          >
            New meeting…
          </Button>
        </>
      }
    >
      {page.status === 'failed' && (
        <Banner tone="care" words={page.failure.message} step={{ words: 'Try again', run: page.retry }} />
      )}
      {page.status === 'waiting' && <Waiting />}
      {page.value !== undefined && <Parts page={page.value} />}
      {isEditing && page.value !== undefined && (
        <EditBodyDialog body={page.value.body} onClose={() => setEditing(false)} />
      )}
    </Page>
  );
}

function Parts({ page }: { readonly page: BodyPageAnswer }) {
  const { body } = page;
  const years = useMemo(() => groupByYear(page.meetings), [page.meetings]);
  const members = useMemo(() => groupMembers(page.members), [page.members]);
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
    {
      term: 'Numbers',
      value: page.nextNumber === null ? 'Minutes get no number' : `Next minute: ${page.nextNumber}`,
    },
    { term: 'Word for the chair', value: body.chairWord },
    { term: 'Word for a decision', value: body.decisionWord },
  ];
  return (
    <div className={cx('columns')}>
      <div className={cx('column')}>
        <Section title="Facts">
          <Facts facts={facts} />
        </Section>
        <Section title="Members" count={page.members.length}>
          {members.length === 0 ? (
            <EmptyState title="No members known.">
              They are read from the attendance when minutes are imported.
            </EmptyState>
          ) : (
            <div className={cx('members')}>
              {members.map((group) => (
                <div key={group.organisation} className={cx('group')}>
                  <h3 className={cx('groupName')}>{group.organisation}</h3>
                  <ul>
                    {group.people.map((person) => (
                      <li key={person.id}>
                        {person.name}
                        {person.detail !== null && <span className={cx('quiet')}> {person.detail}</span>}
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          )}
        </Section>
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
  );
}

function BodyLink({ id, name }: { readonly id: BodyId; readonly name: string }) {
  return <LinkButton onPress={() => goTo({ screen: 'body', bodyId: id })}>{name}</LinkButton>;
}
