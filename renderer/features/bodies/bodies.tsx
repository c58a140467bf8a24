import { Contact, Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { BodyRow } from '../../../shared/contract/bodies.ts';
import { bodyKindWords } from '../../../shared/domain/wording.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { goTo, useBack } from '../../stores/route.ts';
import { openSurface } from '../../stores/surfaces.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { Button } from '../../ui/controls/button.tsx';
import { RecordTable, type TableColumn } from '../../ui/lists/record-table.tsx';
import { EmptyState, Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page, PageBody } from '../../ui/surfaces/page.tsx';
import { orderByParent } from './order-by-parent.ts';

const columns: readonly TableColumn<BodyRow>[] = [
  {
    id: 'name',
    title: 'Body',
    isRowHeader: true,
    cell: (body) => (body.shortName === null ? body.name : `${body.name} (${body.shortName})`),
  },
  { id: 'kind', title: 'Kind', width: 14, isSecondary: true, cell: (body) => bodyKindWords[body.kind] },
  { id: 'parent', title: 'Reports to', width: 14, isSecondary: true, cell: (body) => body.parentName ?? '' },
  {
    id: 'last',
    title: 'Last met',
    width: 11,
    cell: (body) => (body.lastMeetingOn === null ? 'Not yet' : formatLongDate(body.lastMeetingOn)),
  },
  { id: 'meetings', title: 'Meetings', width: 6, align: 'end', cell: (body) => body.meetings },
  { id: 'open', title: 'Open actions', width: 7, align: 'end', cell: (body) => body.openActions },
];

/** Every body, each group under the body it reports to. */
export function Bodies() {
  const bodies = useQuery('bodies.list', {});
  const onBack = useBack();
  const isReadOnly = useReadOnly();
  const rows = useMemo(() => orderByParent(bodies.value ?? []), [bodies.value]);
  const add = () => openSurface({ kind: 'new-body' });
  return (
    <Page
      title="Bodies"
      onBack={onBack}
      actions={
        <>
          <Button icon={Contact} onPress={() => goTo({ screen: 'people', list: 'people' })}>
            People and organisations
          </Button>
          <Button look="primary" icon={Plus} onPress={add} isDisabled={isReadOnly}>
            New body…
          </Button>
        </>
      }
    >
      <PageBody>
        {bodies.status === 'failed' && (
          <Banner tone="care" words={bodies.failure.message} step={{ words: 'Try again', run: bodies.retry }} />
        )}
        {bodies.status === 'waiting' && <Waiting />}
        {bodies.value?.length === 0 && (
          <EmptyState title="No body yet.">
            A body is whoever meets: a board, committee, council or group. Make one here, or import minutes and it is
            made from them.
          </EmptyState>
        )}
        {rows.length > 0 && (
          <RecordTable
            label="Bodies"
            columns={columns}
            rows={rows}
            onOpen={(body) => goTo({ screen: 'body', bodyId: body.id })}
          />
        )}
      </PageBody>
    </Page>
  );
}
