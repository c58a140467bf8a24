import { Pencil, X } from 'lucide-react';
import { useState } from 'react';
import type { PersonPage as PersonAnswer } from '../../../shared/contract/people.ts';
import type { Affiliation } from '../../../shared/domain/body.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { coversDay } from '../../../shared/domain/seats/seats.ts';
import { printedName, tellApart } from '../../../shared/domain/seats/who.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { useFilterStore } from '../../stores/filters.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { goTo, useBack, useRouteStore } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, IconButton, LinkButton } from '../../ui/controls/button.tsx';
import { Facts } from '../../ui/lists/badge.tsx';
import { EmptyState, Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page, Section } from '../../ui/surfaces/page.tsx';
import { AffiliationDialog } from './affiliation-dialog.tsx';
import { MergePeopleDialog } from './merge-people-dialog.tsx';
import styles from './people.module.css';
import { PersonDialog } from './person-dialog.tsx';
import { StandingInterests } from './standing-interests.tsx';

const cx = bindClasses(styles);

type Open =
  { readonly kind: 'edit' | 'affiliation' } | { readonly kind: 'merge'; readonly others: readonly PersonId[] };

/** One person: who they are, where they sit and sat, whom they belong to, and what is open with them. */
export function PersonPage({ personId }: { readonly personId: PersonId }) {
  const page = useQuery('people.get', { id: personId, today: today() });
  const people = useQuery('people.list', { today: today() }).value;
  const onBack = useBack();
  const isReadOnly = useReadOnly();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const person = page.value?.person;
  const sameName = page.value?.sameName ?? [];
  const names = tellApart(people ?? []);
  const remove = async () => {
    if (person === undefined) return;
    const done = await perform('people.remove', { id: person.id, revision: person.revision });
    if (done === null) return;
    useRouteStore.getState().replace({ screen: 'people', list: 'people' });
    showUndoable(`${printedName(person)} is removed.`);
  };
  return (
    <Page
      crumbs={[
        { words: 'Bodies', go: () => goTo({ screen: 'bodies' }) },
        { words: 'People', go: () => goTo({ screen: 'people', list: 'people' }) },
      ]}
      title={person === undefined ? 'Person' : printedName(person)}
      onBack={onBack}
      actions={
        <>
          {page.value !== undefined && isUnused(page.value) && (
            <Button isDisabled={isReadOnly} onPress={() => void remove()}>
              Remove
            </Button>
          )}
          <Button
            isDisabled={isReadOnly || people === undefined}
            onPress={() => setOpen({ kind: 'merge', others: [] })}
          >
            Same as another…
          </Button>
          <Button
            look="primary"
            icon={Pencil}
            isDisabled={isReadOnly || person === undefined}
            onPress={() => setOpen({ kind: 'edit' })}
          >
            Change…
          </Button>
        </>
      }
    >
      {page.status === 'failed' && (
        <Banner tone="care" words={page.failure.message} step={{ words: 'Try again', run: page.retry }} />
      )}
      {page.status === 'waiting' && <Waiting />}
      {sameName.length > 0 && (
        <Banner
          tone="news"
          words={`${sameName.length === 1 ? 'Another record has' : `${sameName.length} other records have`} this name: ${sameName.map((other) => names.get(other.id) ?? printedName(other)).join(', ')}. They may be different people, or the same one.`}
          {...(!isReadOnly &&
            people !== undefined && {
              step: {
                words: 'Compare and join…',
                run: () => setOpen({ kind: 'merge', others: sameName.map(({ id }) => id) }),
              },
            })}
        />
      )}
      {page.value !== undefined && <Parts page={page.value} onAffiliation={() => setOpen({ kind: 'affiliation' })} />}
      {open?.kind === 'edit' && person !== undefined && <PersonDialog person={person} onClose={close} />}
      {open?.kind === 'affiliation' && <AffiliationDialog personId={personId} onClose={close} />}
      {open?.kind === 'merge' && people !== undefined && (
        <MergePeopleDialog
          people={people}
          beginning={[personId, ...open.others]}
          onDone={(id) => useRouteStore.getState().replace({ screen: 'person', personId: id })}
          onClose={close}
        />
      )}
    </Page>
  );
}

interface PartsProps {
  readonly page: PersonAnswer;
  readonly onAffiliation: () => void;
}

function Parts({ page, onAffiliation }: PartsProps) {
  const { person } = page;
  const isReadOnly = useReadOnly();
  const change = useFilterStore((store) => store.change);
  const showActions = () => {
    change('actions', { bodyId: null, standing: 'open', words: person.name });
    goTo({ screen: 'actions' });
  };
  const drop = async (affiliation: Affiliation, name: string) => {
    const done = await perform('affiliations.remove', { id: affiliation.id, revision: affiliation.revision });
    if (done !== null) showUndoable(`${name} is taken off.`);
  };
  return (
    <div className={cx('columns')}>
      <div className={cx('column')}>
        <Section title="Facts">
          <Facts
            facts={[
              { term: 'Title', value: person.title ?? 'None' },
              { term: 'Office', value: person.office ?? 'Not said' },
              { term: 'Also printed as', value: person.aliases.join(', ') || 'No other name' },
              { term: 'Email', value: person.email ?? 'Not known' },
              { term: 'Telephone', value: person.telephone ?? 'Not known' },
              ...(person.note === null ? [] : [{ term: 'Note', value: person.note }]),
            ]}
          />
        </Section>
        <Section
          title="Organisations"
          actions={
            <Button size="small" isDisabled={isReadOnly} onPress={onAffiliation}>
              Add an organisation…
            </Button>
          }
        >
          {page.affiliations.length === 0 && (
            <p className={cx('quiet')}>Those they belong to beside the ones that they sit for.</p>
          )}
          <ul>
            {page.affiliations.map(({ affiliation, organisationName }) => (
              <li key={affiliation.id} className={cx('entry')}>
                <span>
                  {organisationName}
                  <span className={cx('quiet')}>
                    {[' ' + (affiliation.nature ?? ''), dayWords(affiliation)].join(' ').trimEnd()}
                  </span>
                </span>
                <IconButton
                  icon={X}
                  size="small"
                  label={`Take ${organisationName} off`}
                  isDisabled={isReadOnly}
                  onPress={() => void drop(affiliation, organisationName)}
                />
              </li>
            ))}
          </ul>
        </Section>
        <StandingInterests personId={person.id} isReadOnly={isReadOnly} />
        <Section title="Groups">
          {page.groups.length === 0 ? (
            <p className={cx('quiet')}>In no group.</p>
          ) : (
            <ul>
              {page.groups.map(({ id, name }) => (
                <li key={id} className={cx('entry')}>
                  <LinkButton onPress={() => goTo({ screen: 'people', list: 'groups' })}>{name}</LinkButton>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
      <div className={cx('column')}>
        <Section title="Seats" {...(page.seats.length > 0 && { count: page.seats.length })}>
          {page.seats.length === 0 && (
            <EmptyState title="No seat on any body.">
              A contact from outside. Seats are given on the page of the body, under Members.
            </EmptyState>
          )}
          <ul>
            {page.seats.map(({ membership, bodyName, organisationName }) => (
              <li key={membership.id} className={cx('entry')}>
                <span>
                  <LinkButton onPress={() => goTo({ screen: 'body', bodyId: membership.bodyId, tab: 'members' })}>
                    {bodyName}
                  </LinkButton>
                  <span className={cx('under')}>
                    {[membership.role, organisationName, membership.voting ? null : 'no vote']
                      .flatMap((part) => part ?? [])
                      .join(', ')}
                  </span>
                </span>
                <span className={cx('quiet')}>
                  {[dayWords(membership) || (coversDay(membership, today()) ? 'now' : ''), membership.leavingReason]
                    .filter((part) => part !== null && part !== '')
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
        <Section title="In the records">
          <Facts
            facts={[
              { term: 'Meetings attended', value: page.attendances },
              {
                term: 'Open actions',
                value: page.openActions === 0 ? 0 : <LinkButton onPress={showActions}>{page.openActions}</LinkButton>,
              },
            ]}
          />
        </Section>
      </div>
    </div>
  );
}

function dayWords({ from, to }: Pick<Affiliation, 'from' | 'to'>): string {
  const parts = [from === null ? [] : `from ${formatLongDate(from)}`, to === null ? [] : `to ${formatLongDate(to)}`];
  return parts.flat().join(' ');
}

/** Nothing that this page shows stands under the person; the store has the last word. */
function isUnused({ seats, affiliations, groups, attendances, openActions }: PersonAnswer): boolean {
  return seats.length + affiliations.length + groups.length + attendances + openActions === 0;
}
