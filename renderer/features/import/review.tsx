import { useEffect, useMemo, useRef, useState } from 'react';
import { findReadings } from '../../../shared/reading/answers.ts';
import type { Doubt } from '../../../shared/reading/draft.ts';
import { createRest, pause } from '../../gateway/pause.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { findAlike } from '../../stores/alike-doubts.ts';
import { type ReviewStage, useImportStore } from '../../stores/import-stage.ts';
import { goBack, leaveFile, storeImport } from '../../stores/importing.ts';
import { answerDoubt, chooseBody, chooseDocument, reopenDoubt } from '../../stores/reviewing.ts';
import { usePreferenceStore } from '../../stores/preferences.ts';
import { useBack } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SelectField } from '../../ui/controls/field.tsx';
import { useNarrow } from '../../ui/narrow.ts';
import { DoubtBar, stepRound } from '../../ui/surfaces/doubt-bar.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page } from '../../ui/surfaces/page.tsx';
import { SplitPane } from '../../ui/surfaces/split-pane.tsx';
import { scrollPageTo } from '../../ui/scroll-page.ts';
import { usePageKeys } from '../../ui/use-key.ts';
import { HeldMeetings } from './held-meetings.tsx';
import styles from './import.module.css';
import { PieceList } from './piece-list.tsx';
import { findPiece, isSamePlace, isShort, type ListedImport, listPieces, listPiecesSlowly } from './pieces.ts';
import { readingOfKey, ReadingChoice } from './reading-choice.tsx';
import { SourceLines } from './source-lines.tsx';

const cx = bindClasses(styles);
const AS_READ = 'as-read';
/** The piece with the cursor; in a narrow window the list stands before the source. */
const CHOSEN_PIECE = '[role="option"][aria-selected="true"]';

/** What the cursor follows: a piece of the list, a line of the source, or a doubt with its piece. */
type Cursor =
  | { readonly by: 'piece'; readonly piece: number; readonly doubt: number | null }
  | { readonly by: 'line'; readonly line: number; readonly doubt: number | null }
  | { readonly by: 'doubt'; readonly doubt: number };

/** Whether a doubt is about something that was read out of running text and may be taken. */
function isOffer({ code }: Doubt): boolean {
  return code === 'action-unlabelled' || code === 'decision-unlabelled';
}

/** What was understood of a file, beside its lines. Nothing is stored before the clerk presses Import. */
export function Review({ stage }: { readonly stage: ReviewStage }) {
  const { review, isOfSurvey } = stage;
  const onBack = useBack();
  const listed = useListed(stage);
  const shown = usePartsInTurn(listed !== null, isShort(review.draft));
  if (listed !== null && shown > 0) return <ReviewPage stage={stage} listed={listed} shown={shown} />;
  return (
    <Page title={isOfSurvey ? review.name : `Import ${review.name}`} onBack={isOfSurvey ? goBack : onBack}>
      <Waiting />
    </Page>
  );
}

/**
 * The pieces and doubts as the answers have them; of a long file, as they were before the last answer until they are
 * listed again, and null at first.
 */
function useListed({ review: { draft }, answers }: ReviewStage): ListedImport | null {
  const isAtOnce = isShort(draft);
  const atOnce = useMemo(() => (isAtOnce ? listPieces(draft, answers) : null), [isAtOnce, draft, answers]);
  const [slowly, setSlowly] = useState<ListedImport | null>(null);
  useEffect(() => {
    if (isAtOnce) return;
    let isWanted = true;
    const rest = createRest();
    const restWhileWanted = async () => {
      await rest();
      return isWanted;
    };
    void listPiecesSlowly(draft, answers, restWhileWanted).then(async (listed) => {
      await pause();
      if (isWanted && listed !== null) setSlowly(listed);
    });
    return () => {
      isWanted = false;
    };
  }, [isAtOnce, draft, answers]);
  return atOnce ?? slowly;
}

/** How many parts of the page are drawn: the page itself, then what was understood, then the source. */
const ALL_PARTS = 3;

/** Draws a page a part at a time once it is ready, so that the window is not held up by all of it at once. */
function usePartsInTurn(isReady: boolean, isAtOnce: boolean): number {
  const [shown, setShown] = useState(isAtOnce ? ALL_PARTS : 0);
  useEffect(() => {
    if (!isReady || shown >= ALL_PARTS) return;
    let isWanted = true;
    void pause().then(() => {
      if (isWanted) setShown(shown + 1);
    });
    return () => {
      isWanted = false;
    };
  }, [isReady, shown]);
  return shown;
}

interface ReviewPageProps {
  readonly stage: ReviewStage;
  readonly listed: ListedImport;
  /** How many of its parts are drawn. */
  readonly shown: number;
}

function ReviewPage({ stage, listed: { pieces, doubts }, shown }: ReviewPageProps) {
  const { review, documents, bodyId, answers, held, isStoring, isOfSurvey } = stage;
  const bodies = useQuery('bodies.list', {}).value ?? [];
  const waitingFiles = useImportStore((store) => store.queue.length);
  const isReadOnly = useReadOnly();
  const onBack = useBack();
  const isNarrow = useNarrow(60);
  const width = usePreferenceStore((store) => store.sourceWidth);
  const setPreference = usePreferenceStore((store) => store.set);
  const shownDoubts = useMemo(
    () => doubts.map(({ doubt, answer }) => ({ ...doubt, isOffer: isOffer(doubt), isSettled: answer !== null })),
    [doubts],
  );
  const [cursor, setCursor] = useState<Cursor>({ by: 'piece', piece: 0, doubt: null });
  /** What the clerk did at the doubt that is looked at since the cursor came to it. */
  const [done, setDone] = useState<'answered' | 'asked' | null>(null);
  const doubtBar = useRef<HTMLElement>(null);
  const panes = useRef<HTMLDivElement>(null);

  const placed = cursor.doubt === null ? undefined : doubts[cursor.doubt];
  // The list of a long file may be a moment behind what was answered; what is done at a doubt never is.
  const lookedAt = useMemo(
    () => placed && { ...placed, answer: answers.find((given) => isSamePlace(given, placed.at)) ?? null },
    [placed, answers],
  );
  const readings = useMemo(() => {
    const document = lookedAt === undefined ? undefined : review.draft.documents[lookedAt.at.document];
    return lookedAt === undefined || document === undefined ? null : findReadings(document, lookedAt.at.doubt);
  }, [review.draft, lookedAt]);
  const alike = useMemo(
    () => (lookedAt === undefined || readings === null ? 0 : findAlike(review.draft, lookedAt.at).length),
    [review.draft, lookedAt, readings],
  );
  const place =
    cursor.by === 'piece'
      ? cursor.piece
      : cursor.by === 'line'
        ? findPiece(pieces, cursor.line)
        : (doubts[cursor.doubt]?.piece ?? null);
  const line = cursor.by === 'line' ? cursor.line : cursor.by === 'doubt' ? (lookedAt?.doubt.line ?? null) : null;
  const marked = place === null ? null : (pieces[place]?.lines ?? null);

  const move = (to: Cursor) => {
    setCursor(to);
    setDone(null);
  };
  const choosePiece = (piece: number) => {
    const about = doubts.findIndex((placed) => placed.piece === piece);
    move({ by: 'piece', piece, doubt: about === -1 ? cursor.doubt : about });
  };
  const chooseLine = (chosen: number) => move({ by: 'line', line: chosen, doubt: cursor.doubt });
  const walk = (by: 1 | -1) => {
    const next = stepRound(cursor.doubt, by, doubts.length);
    if (next !== null) move({ by: 'doubt', doubt: next });
  };
  const walkByKey = (by: 1 | -1) => {
    walk(by);
    doubtBar.current?.focus();
  };
  // Where the page scrolls as one, the list alone does not bring its piece into sight. After the list has scrolled.
  useEffect(() => {
    if (isNarrow && cursor.by === 'doubt') scrollPageTo(panes.current?.querySelector(CHOSEN_PIECE));
  }, [isNarrow, cursor]);
  usePageKeys({ F8: () => walkByKey(1), 'Shift+F8': () => walkByKey(-1) });

  const answer = (alternative: number | null) => {
    if (lookedAt === undefined) return;
    answerDoubt({ ...lookedAt.at, alternative });
    setDone('answered');
  };
  /**
   * Enter takes what was read and goes on. Where something was answered before the cursor came, it says first what it
   * would keep, and keeps it when it is pressed again.
   */
  const pressEnter = () => {
    const before = readings === null || lookedAt === undefined ? undefined : lookedAt.answer;
    if (before !== undefined && before !== null && done === null) {
      setDone('asked');
      return;
    }
    if (before === null) answer(null);
    else if (before?.remembered === true) answer(before.alternative);
    walk(1);
  };
  /** While the bar has the focus: figures choose among the readings. */
  const pressOnBar = (key: string): boolean => {
    if (key === 'Enter') {
      pressEnter();
      return true;
    }
    const chosen = readings === null ? undefined : readingOfKey(key, readings);
    if (chosen === undefined) return false;
    answer(chosen);
    return true;
  };

  const pieceList =
    shown < 2 ? (
      <Waiting />
    ) : (
      <PieceList {...{ pieces, documents, chosen: place, onChoose: choosePiece }} onInclude={chooseDocument} />
    );
  const sourceLines =
    shown < ALL_PARTS ? (
      <Waiting />
    ) : (
      <SourceLines source={review.source} chosen={line} marked={marked} onChoose={chooseLine} />
    );

  return (
    <Page
      crumbs={isOfSurvey ? [{ words: 'Files to import', go: () => void leaveFile() }] : []}
      title={isOfSurvey ? review.name : `Import ${review.name}`}
      onBack={isOfSurvey ? goBack : onBack}
      fit="flow"
      actions={
        isOfSurvey ? (
          <Button look="primary" onPress={() => void leaveFile()}>
            Back to the list
          </Button>
        ) : (
          <>
            <Button onPress={() => void leaveFile()} isDisabled={isStoring}>
              {waitingFiles === 0 ? 'Leave this file' : `Leave it, next of ${waitingFiles}`}
            </Button>
            <Button
              look="primary"
              isDisabled={isStoring || isReadOnly || documents.length === 0}
              onPress={() => void storeImport()}
            >
              {isStoring ? 'Storing…' : documents.length <= 1 ? 'Import' : `Import ${documents.length} documents`}
            </Button>
          </>
        )
      }
      strip={
        <div className={cx('strip')}>
          <p className={cx('stripWords')}>
            {review.draft.documents.length === 0
              ? 'Nothing was understood of this file, so there is nothing to import. Its lines are shown.'
              : isOfSurvey
                ? 'Look it over. What you choose here is kept for the list; nothing is stored yet.'
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
      <HeldMeetings review={review} documents={documents} held={held} isDisabled={isStoring} />
      {isReadOnly && <Banner tone="care" words="This workspace is read-only, so nothing can be imported into it." />}
      <div ref={panes} className={cx('panes', isNarrow && 'stacked')}>
        {isNarrow ? (
          <>
            {pieceList}
            {sourceLines}
          </>
        ) : (
          <SplitPane
            edgeLabel="Width of the source"
            fixed="start"
            width={width}
            min={280}
            max={760}
            onWidth={(sourceWidth) => setPreference({ sourceWidth })}
            start={sourceLines}
            end={pieceList}
          />
        )}
      </div>
      <DoubtBar
        doubts={shownDoubts}
        place={cursor.doubt}
        onWalk={walk}
        onKey={pressOnBar}
        ref={doubtBar}
        {...(lookedAt !== undefined &&
          readings !== null && {
            readings: (
              <ReadingChoice
                key={cursor.doubt}
                readings={readings}
                alternativeWords={lookedAt.doubt.code === 'number-repaired' ? 'As printed' : null}
                answer={lookedAt.answer}
                alike={alike}
                isAsked={done === 'asked'}
                isDisabled={isStoring}
                onAnswer={answer}
                onReopen={() => reopenDoubt(lookedAt.at)}
              />
            ),
          })}
        invitation={doubts.length === 0 ? '' : 'You may import with doubts left open: they wait under “To look at”.'}
      />
    </Page>
  );
}
