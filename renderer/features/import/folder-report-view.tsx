import { ClipboardCopy, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import type { FolderReport } from '../../stores/import-stage.ts';
import { setStage } from '../../stores/import-stage.ts';
import { tellOlder } from '../../stores/older-actions.ts';
import { undo } from '../../stores/perform.ts';
import { goTo, openMeeting, useBack } from '../../stores/route.ts';
import { useWorkspaceStore } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page, PageBody, Section } from '../../ui/surfaces/page.tsx';
import { afterName, describeReport, reportCounts } from './folder-report.ts';
import { countWords } from './list-document.ts';
import styles from './survey.module.css';

const cx = bindClasses(styles);

/** So many meetings are listed by name; the text of the report has them all. */
const MOST = 30;

/** What a folder brought, what of it failed and why, what waits to be looked at. */
export function FolderReportView({ report }: { readonly report: FolderReport }) {
  const { stored, notRead, leftOut, passedOver, step } = report;
  const onBack = useBack();
  const older = tellOlder(useQuery('desk.get', { today: today() }).value?.older);
  // Undo takes back the last step: offered while that is this import.
  const lastStep = useWorkspaceStore((store) => store.state?.undo?.label ?? null);
  const [isCopying, setCopying] = useState(false);
  const text = useRef<HTMLPreElement>(null);
  const failed = [...stored.failed, ...notRead];
  const leave = () => setStage({ phase: 'idle' });
  const mark = () => {
    setCopying(true);
    // Once the text is on the page.
    requestAnimationFrame(() => {
      if (text.current === null) return;
      text.current.focus();
      getSelection()?.selectAllChildren(text.current);
    });
  };
  return (
    <Page
      title="What was imported"
      onBack={onBack}
      actions={
        <>
          {lastStep !== null && lastStep === step && (
            <Button
              icon={Undo2}
              onPress={() => {
                leave();
                void undo();
              }}
            >
              Take it all back
            </Button>
          )}
          <Button look="primary" onPress={leave}>
            Done
          </Button>
        </>
      }
    >
      <PageBody>
        <div className={cx('report')}>
          <p className={cx('counts')}>
            {countWords(stored.files, 'file', 'files')}: {reportCounts(stored).join(', ')}.
          </p>
          {stored.doubts > 0 && (
            <p>
              {countWords(stored.doubts, 'doubt waits', 'doubts wait')} to be looked at, the weightiest first.{' '}
              <LinkButton onPress={() => goTo({ screen: 'to-look-at' })}>Look at them now</LinkButton>
            </p>
          )}
          {older !== null && <Banner {...older} />}
          {failed.length > 0 && (
            <Section title="Did not come in" count={failed.length}>
              <ul className={cx('list')}>
                {failed.map(({ name, words }) => (
                  <li key={name} className={cx('entry')}>
                    <strong>{name}</strong> {afterName(name, words)}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {stored.leftAsTheyAre.length > 0 && (
            <Section title="Left as they are, because somebody worked on them" count={stored.leftAsTheyAre.length}>
              <p>{stored.leftAsTheyAre.join(', ')}</p>
            </Section>
          )}
          <Section title="Meetings" count={stored.meetings.length}>
            <ul className={cx('list')}>
              {stored.meetings.slice(0, MOST).map(({ id, label }) => (
                <li key={id} className={cx('entry')}>
                  <LinkButton onPress={() => openMeeting(id)}>{label}</LinkButton>
                </li>
              ))}
            </ul>
            {stored.meetings.length > MOST && (
              <p className={cx('quiet')}>
                and {stored.meetings.length - MOST} more, under{' '}
                <LinkButton onPress={() => goTo({ screen: 'meetings' })}>Meetings</LinkButton>
              </p>
            )}
          </Section>
          {stored.bodies.some(({ isNew }) => isNew) && (
            <Section title="New bodies" count={stored.bodies.filter(({ isNew }) => isNew).length}>
              <ul className={cx('list')}>
                {stored.bodies
                  .filter(({ isNew }) => isNew)
                  .map(({ id, name }) => (
                    <li key={id} className={cx('entry')}>
                      <LinkButton onPress={() => goTo({ screen: 'body', bodyId: id })}>{name}</LinkButton>
                    </li>
                  ))}
              </ul>
            </Section>
          )}
          {leftOut.length + passedOver.length > 0 && (
            <p className={cx('quiet')}>
              {leftOut.length > 0 && `Left out: ${shorten(leftOut)}. `}
              {passedOver.length > 0 && `Of no kind that is read: ${shorten(passedOver)}.`}
            </p>
          )}
          <div>
            <Button icon={ClipboardCopy} onPress={mark}>
              The report as text
            </Button>
          </div>
          {isCopying && (
            <>
              <p className={cx('quiet')}>It is marked: Ctrl+C copies it.</p>
              <pre ref={text} tabIndex={0} aria-label="The report as text" className={cx('text')}>
                {describeReport(report)}
              </pre>
            </>
          )}
        </div>
      </PageBody>
    </Page>
  );
}

function shorten(names: readonly string[]): string {
  return names.slice(0, 10).join(', ') + (names.length > 10 ? ` and ${names.length - 10} more` : '');
}
