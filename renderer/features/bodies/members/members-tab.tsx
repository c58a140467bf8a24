import { UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BodyPage } from '../../../../shared/contract/bodies.ts';
import { tellApart } from '../../../../shared/domain/seats/who.ts';
import { today } from '../../../gateway/clock.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { perform, sayReadOnly, showUndoable } from '../../../stores/perform.ts';
import { goTo } from '../../../stores/route.ts';
import { useReadOnly } from '../../../stores/workspace.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Badge } from '../../../ui/lists/badge.tsx';
import { RecordTable, type TableColumn } from '../../../ui/lists/record-table.tsx';
import { RegisterList } from '../../../ui/surfaces/register.tsx';
import { describeSeats, listSeatRows, type SeatRow } from './members.ts';
import styles from './members-tab.module.css';
import { SeatDialog } from './seat-dialog.tsx';
import { EndSeatDialog, FillDialog, VacancyDialog } from './seat-steps.tsx';

const cx = bindClasses(styles);

const hints = [
  { keys: 'Enter', words: 'change' },
  { keys: 'N', words: 'new member' },
  { keys: 'E', words: 'end the seat' },
  { keys: 'F', words: 'fill a vacant one' },
  { keys: 'P', words: 'the person' },
  { keys: 'Delete', words: 'entered by mistake' },
];

const columns: readonly TableColumn<SeatRow>[] = [
  {
    id: 'organisation',
    title: 'Sits for',
    cell: (row) => (row.organisation === '' ? <span className={cx('quiet')}>No organisation</span> : row.organisation),
  },
  {
    id: 'name',
    title: 'Name',
    isRowHeader: true,
    cell: (row) => (
      <>
        {row.vacancy === null ? row.name : <Badge tone="care">Vacant seat</Badge>}
        {row.deputy !== null && <span className={cx('under')}>Deputy: {row.deputy}</span>}
      </>
    ),
  },
  { id: 'as', title: 'Role', width: 11, cell: (row) => row.sitsAs },
  { id: 'vote', title: 'Vote', width: 8, isSecondary: true, cell: (row) => row.vote },
  {
    id: 'days',
    title: 'Days',
    width: 14,
    isSecondary: true,
    cell: (row) => (
      <>
        {row.days}
        {row.term !== null && <span className={cx('under')}>{row.term}</span>}
      </>
    ),
  },
];

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'new-vacancy' }
  | { readonly kind: 'change' | 'end' | 'fill'; readonly row: SeatRow };

/** Who sits on a body: its seats by organisation, vacant ones among them, those that have ended folded away. */
export function MembersTab({ page }: { readonly page: BodyPage }) {
  const day = today();
  const people = useQuery('people.list', { today: day }).value;
  const organisations = useQuery('organisations.list', {}).value;
  const isReadOnly = useReadOnly();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const [showsEnded, setShowsEnded] = useState(false);
  const names = useMemo(
    () =>
      new Map<string, string>([
        ...tellApart(people ?? []),
        ...(organisations ?? []).map(({ id, name }): [string, string] => [id, name]),
      ]),
    [people, organisations],
  );
  const rows = useMemo(() => listSeatRows(page, names, day), [page, names, day]);
  const ended = rows.filter(({ hasEnded }) => hasEnded);
  const shown = showsEnded
    ? [...rows.filter(({ hasEnded }) => !hasEnded), ...ended]
    : rows.filter((row) => !row.hasEnded);
  const ready = people !== undefined && organisations !== undefined;

  const begin = (next: Open) => {
    if (isReadOnly) sayReadOnly();
    else if (ready) setOpen(next);
  };
  const remove = async ({ seat, vacancy, name }: SeatRow) => {
    if (isReadOnly) {
      sayReadOnly();
      return;
    }
    const done =
      seat !== null
        ? await perform('memberships.remove', { id: seat.membership.id, revision: seat.membership.revision })
        : vacancy !== null && (await perform('vacancies.remove', { id: vacancy.id, revision: vacancy.revision }));
    if (done !== null)
      showUndoable(vacancy === null ? `The seat of ${name} is removed.` : 'The vacant seat is removed.');
  };

  return (
    <div className={cx('tab')}>
      <div className={cx('strip')}>
        <p className={cx('count')} role="status">
          {describeSeats(page, day)}
        </p>
        {ended.length > 0 && (
          <Button look="quiet" aria-expanded={showsEnded} onPress={() => setShowsEnded(!showsEnded)}>
            {showsEnded
              ? 'Hide those who have left'
              : `Show ${ended.length} who ${ended.length === 1 ? 'has' : 'have'} left`}
          </Button>
        )}
        <Button isDisabled={isReadOnly || !ready} onPress={() => begin({ kind: 'new-vacancy' })}>
          New vacant seat…
        </Button>
        <Button icon={UserPlus} isDisabled={isReadOnly || !ready} onPress={() => begin({ kind: 'new' })}>
          New member…
        </Button>
      </div>
      <RegisterList
        nothing={
          shown.length > 0
            ? null
            : {
                title: 'No members yet.',
                words: 'Add them here, or import minutes: their attendance tells who sits on the body.',
              }
        }
        hints={hints}
      >
        {shown.length === 0 ? null : (
          <RecordTable
            label="Members"
            columns={columns}
            rows={shown}
            chosenId={chosenId}
            onChoose={setChosenId}
            onOpen={(row) => begin({ kind: 'change', row })}
            keys={{
              n: () => begin({ kind: 'new' }),
              e: (row) => row.seat !== null && begin({ kind: 'end', row }),
              f: (row) => row.vacancy !== null && begin({ kind: 'fill', row }),
              p: (row) => row.seat !== null && goTo({ screen: 'person', personId: row.seat.person.id }),
              Delete: (row) => void remove(row),
            }}
          />
        )}
      </RegisterList>
      {open !== null && ready && (
        <SeatSurface
          open={open}
          page={page}
          people={people}
          organisations={organisations}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function SeatSurface({ open, ...rest }: { readonly open: Open } & Omit<Parameters<typeof SeatDialog>[0], 'seat'>) {
  const { page, people, organisations, onClose } = rest;
  if (open.kind === 'new') return <SeatDialog {...rest} seat={null} />;
  if (open.kind === 'new-vacancy') {
    return <VacancyDialog bodyId={page.body.id} organisations={organisations} vacancy={null} onClose={onClose} />;
  }
  const { seat, vacancy } = open.row;
  if (vacancy !== null) {
    return open.kind === 'fill' ? (
      <FillDialog vacancy={vacancy} people={people} onClose={onClose} />
    ) : (
      <VacancyDialog bodyId={page.body.id} organisations={organisations} vacancy={vacancy} onClose={onClose} />
    );
  }
  if (seat === null) return null;
  return open.kind === 'end' ? (
    <EndSeatDialog member={seat} onClose={onClose} />
  ) : (
    <SeatDialog {...rest} seat={seat.membership} />
  );
}
