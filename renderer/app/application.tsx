import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { HelpPanel } from '../features/help/help-panel.tsx';
import { Welcome } from '../features/welcome/welcome.tsx';
import { NewBodyDialog } from '../features/bodies/new-body-dialog.tsx';
import { PasteDialog } from '../features/import/paste-dialog.tsx';
import { NewMeetingDialog } from '../features/meetings/new-meeting-dialog.tsx';
import { openAgain } from '../stores/perform.ts';
import { applyTheme, usePreferenceStore } from '../stores/preferences.ts';
import { goTo, useRoute } from '../stores/route.ts';
import { useSurfaceStore } from '../stores/surfaces.ts';
import { troubleOf, useUnsavedStore } from '../stores/unsaved.ts';
import { useReadOnly, useWorkspaceStore } from '../stores/workspace.ts';
import { Banner } from '../ui/surfaces/notice.tsx';
import { bindClasses } from '../ui/class-names.ts';
import styles from './application.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { DropTarget } from './frame/drop-target.tsx';
import { Notices } from './frame/notices.tsx';
import { Rail } from './frame/rail.tsx';
import { Palette } from './palette/palette.tsx';
import { Screen } from './screen.tsx';

const cx = bindClasses(styles);

/** The window: rail, page, and what lies over them. */
export function Application() {
  const theme = usePreferenceStore((store) => store.theme);
  useEffect(() => applyTheme(theme), [theme]);
  const workspace = useWorkspaceStore((store) => store.state);
  return (
    <I18nProvider locale="en-GB">
      {workspace === null ? <Welcome /> : <Frame />}
      <Surfaces />
      <Notices />
    </I18nProvider>
  );
}

function Frame() {
  const route = useRoute();
  const trouble = useUnsavedStore((store) => troubleOf(store.held));
  const notice = useWorkspaceStore((store) => store.state?.notice ?? null);
  const isReadOnly = useReadOnly();
  return (
    <DropTarget>
      <div className={cx('frame')}>
        <Rail />
        <div className={cx('page')}>
          {notice !== null && (
            <Banner
              tone="care"
              words={notice}
              {...(isReadOnly && { step: { words: 'Try again', run: () => void openAgain() } })}
            />
          )}
          {trouble !== null && <Banner tone="care" words={trouble} />}
          <div className={cx('screen')}>
            <ErrorBoundary about={JSON.stringify(route)} onLeave={() => goTo({ screen: 'desk' })}>
              <Screen route={route} />
            </ErrorBoundary>
          </div>
        </div>
      </div>
    </DropTarget>
  );
}

function Surfaces() {
  const surface = useSurfaceStore((store) => store.surface);
  switch (surface?.kind) {
    case 'palette':
      return <Palette />;
    case 'help':
      return <HelpPanel />;
    case 'new-body':
      return <NewBodyDialog />;
    case 'paste-text':
      return <PasteDialog />;
    case 'new-meeting':
      return <NewMeetingDialog bodyId={surface.bodyId} />;
    case undefined:
      return null;
  }
}
