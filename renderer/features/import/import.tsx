import { FileInput } from 'lucide-react';
import { cancelReading, chooseFiles, leaveFile, useImportStore } from '../../stores/importing.ts';
import { useBack } from '../../stores/route.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { EmptyState } from '../../ui/surfaces/empty-state.tsx';
import { Page } from '../../ui/surfaces/page.tsx';
import { Progress } from '../../ui/surfaces/progress.tsx';
import styles from './import.module.css';
import { Review } from './review.tsx';

const cx = bindClasses(styles);

/** An import from its file to the workspace: choose, read, look over, store. */
export function Import() {
  const stage = useImportStore((store) => store.stage);
  const onBack = useBack();
  if (stage.phase === 'review') return <Review key={stage.review.token} stage={stage} />;
  return (
    <Page title="Import" onBack={onBack}>
      <div className={cx('middle')}>
        {stage.phase === 'idle' && (
          <EmptyState
            title="Choose minutes to read"
            actions={
              <Button look="primary" icon={FileInput} onPress={() => void chooseFiles()}>
                Choose files…
              </Button>
            }
          >
            Word files (.docx) and plain text (.txt, .md). You can drop them anywhere in this window. You see what was
            understood before anything is stored.
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
