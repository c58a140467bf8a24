import { Pencil, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { BodyPage as BodyPageAnswer } from '../../../shared/contract/bodies.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { type BodyTab, goTo, useBack } from '../../stores/route.ts';
import { openSurface } from '../../stores/surfaces.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page } from '../../ui/surfaces/page.tsx';
import { EditBodyDialog } from './edit-body-dialog.tsx';
import { FormTab } from './form-tab.tsx';
import { MembersTab } from './members/members-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { RulesTab } from './rules/rules-tab.tsx';

export interface BodyPageProps {
  readonly bodyId: BodyId;
  readonly tab: BodyTab;
  /** The agenda that its meetings begin with. */
  readonly standingAgenda: ReactNode;
}

/** One body: what it is, who sits on it, the rules it keeps, its words and the look of its documents. */
export function BodyPage({ bodyId, tab, standingAgenda }: BodyPageProps) {
  const page = useQuery('bodies.get', { id: bodyId });
  const onBack = useBack();
  const isReadOnly = useReadOnly();
  const [isEditing, setEditing] = useState(false);
  return (
    <Page
      crumbs={[{ words: 'Bodies', go: () => goTo({ screen: 'bodies' }) }]}
      title={page.value?.body.name ?? 'Body'}
      onBack={onBack}
      fit="flow"
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
      {page.value !== undefined && <Parts page={page.value} tab={tab} standingAgenda={standingAgenda} />}
      {isEditing && page.value !== undefined && (
        <EditBodyDialog body={page.value.body} onClose={() => setEditing(false)} />
      )}
    </Page>
  );
}

interface PartsProps extends Pick<BodyPageProps, 'tab' | 'standingAgenda'> {
  readonly page: BodyPageAnswer;
}

function Parts({ page, tab, standingAgenda }: PartsProps) {
  return (
    <Tabs<BodyTab>
      label="Parts of the body"
      value={tab}
      onChange={(next) => goTo({ screen: 'body', bodyId: page.body.id, tab: next })}
      tabs={[
        { key: 'overview', words: 'Overview', panel: () => <OverviewTab page={page} /> },
        { key: 'members', words: 'Members', panel: () => <MembersTab page={page} /> },
        { key: 'rules', words: 'Rules', panel: () => <RulesTab page={page} /> },
        { key: 'standing', words: 'Standing agenda', panel: () => standingAgenda },
        { key: 'form', words: 'Words and style', panel: () => <FormTab page={page} /> },
      ]}
    />
  );
}
