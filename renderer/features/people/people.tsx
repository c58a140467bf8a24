import { Plus } from 'lucide-react';
import { useState } from 'react';
import { goTo, type PeopleList, useBack } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SearchInput } from '../../ui/controls/field.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { Page } from '../../ui/surfaces/page.tsx';
import { RegisterStrip } from '../../ui/surfaces/register.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { GroupList } from './group-list.tsx';
import { OrganisationDialog } from './organisation-dialog.tsx';
import { OrganisationList } from './organisation-list.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { PersonList } from './person-list.tsx';

const lists: readonly { readonly key: PeopleList; readonly words: string }[] = [
  { key: 'people', words: 'People' },
  { key: 'organisations', words: 'Organisations' },
  { key: 'groups', words: 'Groups' },
];

const newWords: Readonly<Record<PeopleList, string>> = {
  people: 'New person…',
  organisations: 'New organisation…',
  groups: 'New group…',
};

/** Everybody whom the workspace knows, the organisations they come from, and groups that act as one. */
export function People({ list }: { readonly list: PeopleList }) {
  const onBack = useBack();
  const isReadOnly = useReadOnly();
  const [words, setWords] = useState('');
  const [count, setCount] = useState('');
  const [isAdding, setAdding] = useState(false);
  const close = () => setAdding(false);
  return (
    <Page
      crumbs={[{ words: 'Bodies', go: () => goTo({ screen: 'bodies' }) }]}
      title="People and organisations"
      onBack={onBack}
      fit="flow"
      actions={
        <Button look="primary" icon={Plus} isDisabled={isReadOnly} onPress={() => setAdding(true)}>
          {newWords[list]}
        </Button>
      }
      strip={
        <RegisterStrip count={count}>
          <SearchInput label="Name, office or body" value={words} onChange={setWords} />
          <Segments
            label="Which list"
            choices={lists}
            value={list}
            onChange={(next) => goTo({ screen: 'people', list: next })}
          />
        </RegisterStrip>
      }
    >
      {list === 'people' && <PersonList words={words} onCount={setCount} />}
      {list === 'organisations' && <OrganisationList words={words} onCount={setCount} />}
      {list === 'groups' && <GroupList words={words} onCount={setCount} />}
      {isAdding && list === 'people' && <PersonDialog person={null} onClose={close} />}
      {isAdding && list === 'organisations' && <OrganisationDialog organisation={null} onClose={close} />}
      {isAdding && list === 'groups' && <GroupDialog group={null} onClose={close} />}
    </Page>
  );
}
