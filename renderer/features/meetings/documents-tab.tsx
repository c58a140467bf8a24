import { FileCode2, FileOutput, FileText, FolderSearch } from 'lucide-react';
import { useState } from 'react';
import type { ProducedDocument } from '../../../shared/contract/documents.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { LayoutDocument } from '../../../shared/layout/document.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { dayOf, timeOfDay, today } from '../../gateway/clock.ts';
import { type Query, useQuery } from '../../gateway/use-query.ts';
import { LayoutPreview } from '../../preview/layout-preview.tsx';
import {
  type ExportFormat,
  exportFormats,
  exportMinutes,
  formatWords,
  revealFile,
  useExportStore,
} from '../../stores/exports.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import type { IconShape } from '../../ui/controls/icon.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { EmptyState, Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import styles from './documents-tab.module.css';
import { KeptList, KeptPreview } from './kept-documents.tsx';

const cx = bindClasses(styles);

const formatIcons: Readonly<Record<ExportFormat, IconShape>> = { docx: FileOutput, txt: FileText, html: FileCode2 };

/** What can be produced from the meeting, what was produced, and the minutes as they print. */
export function DocumentsTab({ meetingId }: { readonly meetingId: MeetingId }) {
  const preview = useQuery('documents.preview', { meetingId });
  const kept = useQuery('keptDocuments.list', { bodyId: null, meetingId }).value ?? [];
  const [openId, setOpenId] = useState<string | null>(null);
  const open = kept.find(({ id }) => id === openId);
  const produced = useQuery('documents.list', { meetingId });
  const busy = useExportStore((store) => store.busy);
  return (
    <div className={cx('tab')}>
      <aside aria-label="Documents of this meeting" className={cx('side')}>
        <Section title="Minutes">
          <div className={cx('formats')}>
            {exportFormats.map((format) => (
              <Button
                key={format}
                icon={formatIcons[format]}
                isDisabled={busy !== null}
                onPress={() => void exportMinutes(meetingId, format)}
              >
                {busy === format ? 'Writing…' : `${formatWords[format]}…`}
              </Button>
            ))}
          </div>
        </Section>
        <Section title="Produced" {...(produced.value !== undefined && { count: produced.value.length })}>
          {produced.status === 'failed' && <Banner tone="care" words={produced.failure.message} />}
          {produced.value?.length === 0 && (
            <EmptyState title="Nothing yet.">What you export is listed here.</EmptyState>
          )}
          <ul>
            {produced.value?.map((document) => (
              <ProducedLine key={`${document.fileName} ${document.producedAt}`} document={document} />
            ))}
          </ul>
        </Section>
        {kept.length > 0 && (
          <Section title="Imported with it" count={kept.length}>
            <KeptList kept={kept} openId={open?.id ?? null} onOpen={(id) => setOpenId(id === openId ? null : id)} />
          </Section>
        )}
      </aside>
      {open !== undefined ? (
        <KeptPreview document={open} onClose={() => setOpenId(null)} />
      ) : (
        <MinutesPreview preview={preview} />
      )}
    </div>
  );
}

/** The minutes as they print. */
function MinutesPreview({ preview }: { readonly preview: Query<LayoutDocument> }) {
  return (
    // The sheet scrolls by keyboard as well, since it holds nothing to tab to.
    <div role="region" aria-label="The minutes as they print" tabIndex={0} className={cx('preview')}>
      {preview.status === 'waiting' && <Waiting words="Setting the pages…" />}
      {preview.status === 'failed' && (
        <Banner tone="care" words={preview.failure.message} step={{ words: 'Try again', run: preview.retry }} />
      )}
      {preview.value !== undefined && <LayoutPreview document={preview.value} />}
    </div>
  );
}

function ProducedLine({ document }: { readonly document: ProducedDocument }) {
  const token = useExportStore((store) => store.written[document.fileName]);
  const day = dayOf(document.producedAt);
  const when = day === today() ? `today ${timeOfDay(document.producedAt)}` : formatLongDate(day);
  return (
    <li className={cx('line')}>
      <span className={cx('file')}>
        {document.fileName}
        <span className={cx('when')}>
          {formatWords[document.format]}, {when}
        </span>
        {document.outdated && <Badge tone="care">The meeting has changed since</Badge>}
      </span>
      {token !== undefined && (
        <IconButton
          icon={FolderSearch}
          size="small"
          label={`Show ${document.fileName} in its folder`}
          onPress={() => void revealFile(token)}
        />
      )}
    </li>
  );
}
