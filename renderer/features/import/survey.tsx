import { Check, FilePlus2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useQuery } from '../../gateway/use-query.ts';
import { chooseFiles, openRow } from '../../stores/importing.ts';
import { useBack } from '../../stores/route.ts';
import {
  cancelStoring,
  canTick,
  chooseRowHeld,
  chooseSurveyBody,
  copyChoiceOf,
  isReading,
  leaveSurvey,
  resumeSurvey,
  stopSurvey,
  storeSurvey,
  type SurveyRow,
  tickRows,
  toOrders,
  useSurveyStore,
} from '../../stores/surveying.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SelectField } from '../../ui/controls/field.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { QuickTable } from '../../ui/lists/quick-table.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page } from '../../ui/surfaces/page.tsx';
import { Progress } from '../../ui/surfaces/progress.tsx';
import { RegisterList } from '../../ui/surfaces/register.tsx';
import { ChosenFileBar } from './chosen-file-bar.tsx';
import { surveyColumns } from './survey-columns.tsx';
import { describeRows, needsLook } from './survey-words.ts';
import styles from './survey.module.css';

const cx = bindClasses(styles);
const AS_READ = 'as-read';

const hints = [
  { keys: 'Enter', words: 'look it over' },
  { keys: 'Space', words: 'tick' },
  { keys: 'T', words: 'tick all, or none' },
  { keys: 'L', words: 'only what needs a look' },
];

/** Where a meeting of a file is held already. */
const heldHints = [
  { keys: 'U', words: 'update what is here' },
  { keys: 'A', words: 'add again' },
  { keys: 'S', words: 'leave out' },
];

/** All of the list but how far the file in hand is: that changes many times a second. */
function withoutProgress({ folder, passedOver, rows, bodyId, isStoring }: ReturnType<typeof useSurveyStore.getState>) {
  return { folder, passedOver, rows, bodyId, isStoring };
}

/** How far the reading or the storing has come. */
function SurveyProgress() {
  const { rows, progress, isStoring } = useSurveyStore();
  if (isStoring) {
    return <Progress doing={progress?.doing ?? 'Storing'} done={progress?.done ?? 0} of={progress?.of ?? null} />;
  }
  const reading = rows.find(({ standing }) => standing === 'reading');
  return (
    <Progress
      doing={`Reading ${reading?.name ?? ''}${progress === null ? '' : `: ${progress.doing}`}`}
      done={rows.filter(({ standing }) => standing === 'read' || standing === 'refused').length}
      of={rows.length}
    />
  );
}

/** The files of a folder, one a line: what is in each, what becomes of it. Nothing is stored before Import. */
export function Survey() {
  const { folder, passedOver, rows, bodyId, isStoring } = useSurveyStore(useShallow(withoutProgress));
  const bodies = useQuery('bodies.list', {}).value ?? [];
  const isReadOnly = useReadOnly();
  const onBack = useBack();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isLookOnly, setLookOnly] = useState(false);
  const shown = useMemo(() => (isLookOnly ? rows.filter(needsLook) : rows), [rows, isLookOnly]);
  const orders = useMemo(() => toOrders(rows, bodyId), [rows, bodyId]);
  const isBusy = isReading(rows);
  const chosen = rows.find(({ id }) => id === chosenId);
  const looks = rows.filter(needsLook).length;
  const isAllTicked = shown.some(canTick) && shown.every((row) => row.isTicked || !canTick(row));

  const tick = (row: SurveyRow) => tickRows([row.id], !row.isTicked);
  const tickAll = () => {
    tickRows(
      shown.map(({ id }) => id),
      !isAllTicked,
    );
  };

  return (
    <Page
      title={folder === null ? 'Files to import' : `Import ${folder}`}
      onBack={onBack}
      fit="flow"
      actions={
        <>
          <Button onPress={() => void leaveSurvey()} isDisabled={isStoring}>
            Leave these files
          </Button>
          <Button
            look="primary"
            isDisabled={isStoring || isBusy || isReadOnly || orders.length === 0}
            onPress={() => void storeSurvey()}
          >
            {isStoring ? 'Storing…' : orders.length === 1 ? 'Import 1 file' : `Import ${orders.length} files`}
          </Button>
        </>
      }
      strip={
        <div className={cx('strip')}>
          <p role="status">{describeRows(rows)}</p>
          <Button size="small" icon={Check} onPress={tickAll}>
            {isAllTicked ? 'Tick none' : 'Tick all'}
          </Button>
          <Segments
            label="Which files"
            choices={[
              { key: 'all', words: 'All' },
              { key: 'look', words: `Needs a look: ${looks}` },
            ]}
            value={isLookOnly ? 'look' : 'all'}
            onChange={(key) => setLookOnly(key === 'look')}
          />
          <SelectField
            label="Put them under"
            inline
            choices={[
              { key: AS_READ, words: 'The bodies that were read' },
              ...bodies.map(({ id, name }) => ({ key: id, words: name })),
            ]}
            value={bodyId ?? AS_READ}
            onChange={(key) => chooseSurveyBody(bodies.find(({ id }) => id === key)?.id ?? null)}
          />
          <Button size="small" icon={FilePlus2} look="quiet" isDisabled={isStoring} onPress={() => void chooseFiles()}>
            More files…
          </Button>
        </div>
      }
    >
      {isReadOnly && <Banner tone="care" words="This workspace is read-only, so nothing can be imported into it." />}
      {(isBusy || isStoring) && (
        <div className={cx('progress')}>
          <div className={cx('bar')}>
            <SurveyProgress />
          </div>
          <Button size="small" onPress={() => void (isStoring ? cancelStoring() : stopSurvey())}>
            Cancel
          </Button>
        </div>
      )}
      {!isBusy && rows.some(({ standing }) => standing === 'left') && (
        <Banner
          tone="news"
          words="The reading was cancelled. What was read so far can be imported."
          step={{ words: 'Read the rest', run: () => void resumeSurvey() }}
        />
      )}
      <RegisterList
        nothing={shown.length > 0 ? null : { title: 'No file needs a look.', words: 'Choose All above to see them.' }}
        hints={rows.some(({ survey }) => (survey?.alreadyHeld.length ?? 0) > 0) ? [...hints, ...heldHints] : hints}
      >
        {shown.length === 0 ? null : (
          <QuickTable
            label="Files to import"
            columns={surveyColumns}
            rows={shown}
            chosenId={chosenId}
            onChoose={setChosenId}
            onOpen={(row) => void openRow(row)}
            keys={{
              ' ': tick,
              t: tickAll,
              l: () => setLookOnly(!isLookOnly),
              u: (row) => chooseRowHeld(row, 'update'),
              a: (row) => chooseRowHeld(row, 'add'),
              s: (row) => chooseRowHeld(row, 'skip'),
            }}
          />
        )}
      </RegisterList>
      {chosen !== undefined && (
        <ChosenFileBar
          row={chosen}
          copyChoice={copyChoiceOf(chosen, rows)}
          isDisabled={isStoring}
          onOpen={() => void openRow(chosen)}
        />
      )}
      {passedOver.length > 0 && (
        <p className={cx('passedOver')}>
          {`${passedOver.length} ${passedOver.length === 1 ? 'file of another kind was' : 'files of other kinds were'} passed over: `}
          {passedOver.slice(0, 5).join(', ')}
          {passedOver.length > 5 && ' …'}
        </p>
      )}
    </Page>
  );
}
