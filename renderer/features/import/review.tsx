import { useMemo, useRef, useState } from 'react';
import { useQuery } from '../../gateway/use-query.ts';
import {
  answerDoubt,
  chooseBody,
  chooseDocument,
  type ImportStage,
  importablePlaces,
  leaveFile,
  reopenDoubt,
  storeImport,
  useImportStore,
} from '../../stores/importing.ts';
import { usePreferenceStore } from '../../stores/preferences.ts';
import { useBack } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SelectField } from '../../ui/controls/field.tsx';
import { useNarrow } from '../../ui/narrow.ts';
import { DoubtBar, stepRound } from '../../ui/surfaces/doubt-bar.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page } from '../../ui/surfaces/page.tsx';
import { SplitPane } from '../../ui/surfaces/split-pane.tsx';
import { usePageKeys } from '../../ui/use-key.ts';
import styles from './import.module.css';
import { PieceList } from './piece-list.tsx';
import { findPiece, listPieces } from './pieces.ts';
import { ReadingChoice } from './reading-choice.tsx';
import { SourceLines } from './source-lines.tsx';

const cx = bindClasses(styles);
const AS_READ = 'as-read';

type ReviewStage = Extract<ImportStage, { phase: 'review' }>;

/** What was understood of a file, beside its lines. Nothing is stored before the clerk presses Import. */
export function Review({ stage }: { readonly stage: ReviewStage }) {
  const { review, documents, bodyId, answers, isStoring } = stage;
  const bodies = useQuery('bodies.list', {}).value ?? [];
  const waitingFiles = useImportStore((store) => store.queue.length);
  const isReadOnly = useReadOnly();
  const onBack = useBack();
  const isNarrow = useNarrow(60);
  const width = usePreferenceStore((store) => store.sourceWidth);
  const setPreference = usePreferenceStore((store) => store.set);
  const { pieces, doubts } = useMemo(() => listPieces(review.draft, answers), [review.draft, answers]);
  const shownDoubts = useMemo(
    () => doubts.map(({ doubt, answer }) => ({ ...doubt, isSettled: answer !== null })),
    [doubts],
  );
  const importable = useMemo(() => importablePlaces(review), [review]);
  const [place, setPlace] = useState<number | null>(pieces.length > 0 ? 0 : null);
  const [line, setLine] = useState<number | null>(null);
  const [doubtPlace, setDoubtPlace] = useState<number | null>(null);

  const doubtBar = useRef<HTMLElement>(null);
  const lookedAt = doubtPlace === null ? undefined : doubts[doubtPlace];

  const choosePiece = (chosen: number) => {
    setPlace(chosen);
    setLine(null);
    const about = doubts.findIndex((placed) => placed.piece === chosen);
    if (about !== -1) setDoubtPlace(about);
  };
  const chooseLine = (chosen: number) => {
    setLine(chosen);
    const found = findPiece(pieces, chosen);
    if (found !== null) setPlace(found);
  };
  const walk = (by: 1 | -1) => {
    const next = stepRound(doubtPlace, by, doubts.length);
    const placed = next === null ? undefined : doubts[next];
    if (placed === undefined) return;
    setDoubtPlace(next);
    setPlace(placed.piece);
    setLine(placed.doubt.line);
  };
  const walkByKey = (by: 1 | -1) => {
    walk(by);
    doubtBar.current?.focus();
  };
  usePageKeys({ F8: () => walkByKey(1), 'Shift+F8': () => walkByKey(-1) });

  const chosen = place === null ? null : (pieces[place] ?? null);
  const marked = chosen?.lines ?? null;
  const count = documents.length;
  const held = review.alreadyHeld.filter(({ document }) => documents.includes(document)).map(({ label }) => label);

  return (
    <Page
      crumbs={[]}
      title={`Import ${review.name}`}
      onBack={onBack}
      fit="flow"
      actions={
        <>
          <Button onPress={() => void leaveFile()} isDisabled={isStoring}>
            {waitingFiles === 0 ? 'Leave this file' : `Leave it, next of ${waitingFiles}`}
          </Button>
          <Button look="primary" isDisabled={isStoring || isReadOnly || count === 0} onPress={() => void storeImport()}>
            {isStoring ? 'Storing…' : count <= 1 ? 'Import' : `Import ${count} documents`}
          </Button>
        </>
      }
      strip={
        <div className={cx('strip')}>
          <p className={cx('stripWords')}>
            {importable.length === 0
              ? 'No minutes were found in this file. Agendas, reports and letters are shown; this version imports minutes only.'
              : importable.length < review.draft.documents.length
                ? 'Minutes are imported. Agendas, reports and letters are shown and left out in this version.'
                : 'Look it over. Nothing is stored until you press Import.'}
          </p>
          <SelectField
            label="Put it under"
            inline
            choices={[
              { key: AS_READ, words: 'The body that was read' },
              ...bodies.map(({ id, name }) => ({ key: id, words: name })),
            ]}
            value={bodyId ?? AS_READ}
            onChange={(key) => chooseBody(bodies.find(({ id }) => id === key)?.id ?? null)}
          />
        </div>
      }
    >
      {review.seenBefore ? (
        <Banner
          tone="care"
          words="This very file was imported before. Importing it again makes its meetings a second time."
        />
      ) : (
        held.length > 0 && (
          <Banner
            tone="care"
            words={`This workspace already holds ${held.join('; ')}. Importing makes ${held.length === 1 ? 'that meeting' : 'those meetings'} a second time: take what you do not want out of the list.`}
          />
        )
      )}
      {isReadOnly && <Banner tone="care" words="This workspace is read-only, so nothing can be imported into it." />}
      <div className={cx('panes', isNarrow && 'stacked')}>
        {isNarrow ? (
          <>
            <PieceList
              pieces={pieces}
              documents={documents}
              importable={importable}
              chosen={place}
              onChoose={choosePiece}
              onInclude={chooseDocument}
            />
            <SourceLines source={review.source} chosen={line} marked={marked} onChoose={chooseLine} />
          </>
        ) : (
          <SplitPane
            edgeLabel="Width of the source"
            fixed="start"
            width={width}
            min={280}
            max={760}
            onWidth={(sourceWidth) => setPreference({ sourceWidth })}
            start={<SourceLines source={review.source} chosen={line} marked={marked} onChoose={chooseLine} />}
            end={
              <PieceList
                pieces={pieces}
                documents={documents}
                importable={importable}
                chosen={place}
                onChoose={choosePiece}
                onInclude={chooseDocument}
              />
            }
          />
        )}
      </div>
      <DoubtBar
        doubts={shownDoubts}
        place={doubtPlace}
        onWalk={walk}
        ref={doubtBar}
        {...(lookedAt?.readings && {
          readings: (
            <ReadingChoice
              key={doubtPlace}
              readings={lookedAt.readings}
              alternativeWords={lookedAt.doubt.code === 'number-repaired' ? 'As printed' : null}
              answer={lookedAt.answer}
              isDisabled={isStoring}
              onAnswer={(alternative) => answerDoubt({ ...lookedAt.at, alternative })}
              onReopen={() => reopenDoubt(lookedAt.at)}
            />
          ),
        })}
        invitation={doubts.length === 0 ? '' : 'You may import with doubts left open: they wait on the Desk.'}
      />
    </Page>
  );
}
