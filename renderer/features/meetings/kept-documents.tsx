import type { KeptDocument } from '../../../shared/contract/kept-documents.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { LayoutPreview } from '../../preview/layout-preview.tsx';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import styles from './documents-tab.module.css';

const cx = bindClasses(styles);

const kindWords: Readonly<Record<KeptDocument['kind'], string>> = {
  agenda: 'Agenda',
  report: 'Report',
  letter: 'Letter',
  strategy: 'Strategy',
  other: 'Another document',
};

export interface KeptListProps {
  readonly kept: readonly KeptDocument[];
  /** The one that is shown. */
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** Agendas, reports and letters that an import kept with the meeting. */
export function KeptList({ kept, openId, onOpen }: KeptListProps) {
  return (
    <ul>
      {kept.map((document) => (
        <li key={document.id} className={cx('line')}>
          <span className={cx('file')}>
            <LinkButton aria-pressed={document.id === openId} onPress={() => onOpen(document.id)}>
              {document.title}
            </LinkButton>
            <span className={cx('when')}>
              {[kindWords[document.kind], document.date === null ? null : formatLongDate(document.date)]
                .filter((word) => word !== null)
                .join(', ')}
            </span>
            <span className={cx('when')}>from {document.fileName}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One of them as it was read; nothing in it can be changed. */
export function KeptPreview({ document, onClose }: { readonly document: KeptDocument; readonly onClose: () => void }) {
  const kept = useQuery('keptDocuments.get', { id: document.id });
  return (
    // The sheet scrolls by keyboard as well, since it holds nothing to tab to.
    <div role="region" aria-label={document.title} tabIndex={0} className={cx('preview')}>
      <div className={cx('keptTop')}>
        <Button size="small" onPress={onClose}>
          Back to the document as it prints
        </Button>
        <span className={cx('when')}>As it was read from {document.fileName}; it can only be read here.</span>
      </div>
      {kept.status === 'waiting' && <Waiting words="Setting the pages…" />}
      {kept.status === 'failed' && (
        <Banner tone="care" words={kept.failure.message} step={{ words: 'Try again', run: kept.retry }} />
      )}
      {kept.value !== undefined && <LayoutPreview document={kept.value.layout} />}
    </div>
  );
}
