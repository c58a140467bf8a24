import { ClipboardPaste, FileInput, FolderInput } from 'lucide-react';
import { type ClipboardEvent, useEffect, useEffectEvent } from 'react';
import { useImportStore } from '../../stores/import-stage.ts';
import { cancelReading, chooseFiles, chooseFolder, leaveFile, pasteText } from '../../stores/importing.ts';
import { useBack } from '../../stores/route.ts';
import { openSurface } from '../../stores/surfaces.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { EmptyState } from '../../ui/surfaces/empty-state.tsx';
import { Page } from '../../ui/surfaces/page.tsx';
import { Progress } from '../../ui/surfaces/progress.tsx';
import { FolderReportView } from './folder-report-view.tsx';
import styles from './import.module.css';
import { Review } from './review.tsx';
import { Survey } from './survey.tsx';

const cx = bindClasses(styles);

/** An import from its files to the workspace: choose, read, look over, store. */
export function Import() {
  const stage = useImportStore((store) => store.stage);
  usePaste();
  switch (stage.phase) {
    case 'review':
      return <Review key={stage.review.token} stage={stage} />;
    case 'survey':
      return <Survey />;
    case 'stored':
      return <FolderReportView report={stage.report} />;
    case 'idle':
    case 'reading':
    case 'refused':
      return <Beginning />;
  }
}

/** Text pasted anywhere on the screen is read, but for what is pasted into a field. */
function usePaste(): void {
  const take = useEffectEvent((event: globalThis.ClipboardEvent) => {
    if (document.querySelector('[data-modal]') !== null) return;
    if (event.target instanceof Element && event.target.closest('input, textarea') !== null) return;
    const { clipboardData } = event;
    if (clipboardData === null) return;
    event.preventDefault();
    void pasteText(...readClipboard(clipboardData));
  });
  useEffect(() => {
    const listen = (event: globalThis.ClipboardEvent) => take(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
}

/** The words on a clipboard, and their web form where there is one. */
export function readClipboard(data: ClipboardEvent['clipboardData']): [text: string, html: string | null] {
  const html = data.getData('text/html');
  return [data.getData('text/plain'), html === '' ? null : html];
}

function Beginning() {
  const stage = useImportStore((store) => store.stage);
  const onBack = useBack();
  return (
    <Page title="Import" onBack={onBack}>
      <div className={cx('middle')}>
        {stage.phase === 'idle' && (
          <EmptyState
            title="Choose what to read"
            actions={
              <>
                <Button look="primary" icon={FileInput} onPress={() => void chooseFiles()}>
                  Choose files…
                </Button>
                <Button icon={FolderInput} onPress={() => void chooseFolder()}>
                  Choose a folder…
                </Button>
                <Button icon={ClipboardPaste} onPress={() => openSurface({ kind: 'paste-text' })}>
                  Paste text…
                </Button>
              </>
            }
          >
            Minutes, agendas, reports and letters, as Word, PDF, web page or text. You can also drop files or a whole
            folder anywhere in this window, or press Ctrl+V here for text that you copied. You see what was understood
            before anything is stored.
          </EmptyState>
        )}
        {stage.phase === 'reading' && (
          <div className={cx('reading')}>
            <h2 className={cx('readingTitle')}>Reading {stage.file.name}</h2>
            <Progress
              doing={stage.progress?.doing ?? 'Opening the file'}
              done={stage.progress?.done ?? 0}
              of={stage.progress?.of ?? null}
            />
            <div>
              <Button onPress={() => void cancelReading()}>Cancel</Button>
            </div>
          </div>
        )}
        {stage.phase === 'refused' && (
          <EmptyState
            title={`${stage.file.name} was not read.`}
            actions={
              <>
                <Button look="primary" onPress={() => void chooseFiles()}>
                  Choose another…
                </Button>
                <Button onPress={() => void leaveFile()}>Leave it</Button>
              </>
            }
          >
            {stage.words}
          </EmptyState>
        )}
      </div>
    </Page>
  );
}
