import { FileCode2, FileDown, FileOutput, FileText, FolderSearch } from 'lucide-react';
import { useState } from 'react';
import type { DocumentChoice, ProducedDocument } from '../../../shared/contract/documents.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { listEditionsOut } from '../../../shared/domain/life/editions-out.ts';
import type { LayoutDocument } from '../../../shared/layout/document.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../shared/text/dates.ts';
import { dayOf, timeOfDay, today } from '../../gateway/clock.ts';
import { type Query, useQuery } from '../../gateway/use-query.ts';
import { LayoutPreview } from '../../preview/layout-preview.tsx';
import {
  type ExportFormat,
  exportDocument,
  exportFormats,
  formatWords,
  revealFile,
  useExportStore,
} from '../../stores/exports.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import type { IconShape } from '../../ui/controls/icon.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { EmptyState, Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import styles from './documents-tab.module.css';
import { type EditionLine, EditionList, EditionPreview, nameOfEdition } from './editions.tsx';
import { KeptList, KeptPreview } from './kept-documents.tsx';

const cx = bindClasses(styles);

const formatIcons: Readonly<Record<ExportFormat, IconShape>> = {
  docx: FileOutput,
  pdf: FileDown,
  html: FileCode2,
  txt: FileText,
};

interface Offered {
  readonly key: string;
  readonly words: string;
  readonly choice: DocumentChoice;
  /** Whether it bears the day of its issue. */
  readonly isDated?: boolean;
}

/** The documents of a meeting in the order of its life; notice and summons bear the day that is asked. */
function documentsOf(supplements: readonly EditionLine[], issuedOn: IsoDate | null, hasClosed: boolean): Offered[] {
  const agenda = (readers: 'members' | 'public', supplement: number | null) =>
    ({ kind: 'agenda', readers, supplement }) as const;
  return [
    { key: 'agenda', words: 'Agenda', choice: agenda('members', null) },
    { key: 'agenda-public', words: 'Agenda for the public', choice: agenda('public', null) },
    ...supplements.flatMap(({ ordinal }) => [
      {
        key: `supplement-${ordinal}`,
        words: `Supplementary agenda ${ordinal}`,
        choice: agenda('members', ordinal),
      },
      {
        key: `supplement-${ordinal}-public`,
        words: `Supplementary agenda ${ordinal} for the public`,
        choice: agenda('public', ordinal),
      },
    ]),
    { key: 'summons', words: 'Summons', choice: { kind: 'summons', issuedOn }, isDated: true },
    { key: 'notice', words: 'Public notice', choice: { kind: 'notice', issuedOn }, isDated: true },
    { key: 'signing-sheet', words: 'Signing-in sheet', choice: { kind: 'signing-sheet' } },
    { key: 'minutes', words: 'Minutes', choice: { kind: 'minutes' } },
    ...(hasClosed
      ? [{ key: 'closed-minutes', words: 'Minutes of the closed part', choice: { kind: 'closed-minutes' } } as const]
      : []),
  ];
}

export interface DocumentsTabProps {
  readonly meetingId: MeetingId;
  /** The document that is shown first. */
  readonly first: 'agenda' | 'minutes';
}

/** What can be produced from the meeting, what was produced, and the chosen document as it prints. */
export function DocumentsTab({ meetingId, first }: DocumentsTabProps) {
  const [chosen, setChosen] = useState<string>(first);
  const life = useQuery('stages.get', { meetingId }).value;
  const [day, setDay] = useState<string | null>(null);
  // The day on which the agenda went out is that of its summons too, unless another is written.
  const wentOut = life?.stages.findLast(({ stage }) => stage === 'agenda-published')?.on ?? today();
  const dayWords = day ?? formatLongDate(wentOut);
  const issuedOn = parseDateWords(dayWords);
  const hasClosed = useQuery('minutes.list', { meetingId }).value?.some(({ part }) => part === 'closed') ?? false;
  const supplements = listEditionsOut(life?.editions ?? [], life?.stages ?? []).filter(
    ({ kind }) => kind === 'supplement',
  );
  const documents = documentsOf(supplements, issuedOn === null ? null : IsoDate.parse(issuedOn), hasClosed);
  const shown = documents.find(({ key }) => key === chosen) ?? documents[0];
  const choice: DocumentChoice = shown?.choice ?? { kind: 'minutes' };
  const preview = useQuery('documents.preview', { meetingId, document: choice });
  const kept = useQuery('keptDocuments.list', { bodyId: null, meetingId }).value ?? [];
  const [openId, setOpenId] = useState<string | null>(null);
  const open = kept.find(({ id }) => id === openId);
  const edition = life?.editions.find(({ id }) => id === openId);
  const show = (id: string) => setOpenId(id === openId ? null : id);
  const produced = useQuery('documents.list', { meetingId });
  const busy = useExportStore((store) => store.busy);
  return (
    <div className={cx('tab')}>
      <aside aria-label="Documents of this meeting" className={cx('side')}>
        <Section title="Print">
          <SelectField
            label="Document"
            choices={documents.map(({ key, words }) => ({ key, words }))}
            value={chosen}
            onChange={(key) => {
              setChosen(key);
              setOpenId(null);
            }}
          />
          {shown?.isDated === true && (
            <TextInput
              label="Day of issue"
              hint={issuedOn === null ? 'Without a day it prints none' : formatWeekdayDate(issuedOn)}
              value={dayWords}
              onChange={setDay}
              trouble={
                issuedOn === null && dayWords.trim() !== '' ? 'Write the day like 14 January 2027 or 14.1.27.' : null
              }
            />
          )}
          <div className={cx('formats')}>
            {exportFormats.map((format) => (
              <Button
                key={format}
                icon={formatIcons[format]}
                isDisabled={busy !== null}
                onPress={() => void exportDocument(meetingId, choice, format)}
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
        {life !== undefined && life.editions.length > 0 && (
          <Section title="Went out" count={life.editions.length}>
            <EditionList life={life} openId={edition?.id ?? null} onOpen={show} />
          </Section>
        )}
        {kept.length > 0 && (
          <Section title="Imported with it" count={kept.length}>
            <KeptList kept={kept} openId={open?.id ?? null} onOpen={show} />
          </Section>
        )}
      </aside>
      {edition !== undefined && life !== undefined ? (
        <EditionPreview edition={edition} name={nameOfEdition(edition, life.stages)} onClose={() => setOpenId(null)} />
      ) : open !== undefined ? (
        <KeptPreview document={open} onClose={() => setOpenId(null)} />
      ) : (
        <DocumentPreview preview={preview} name={shown?.words ?? ''} />
      )}
    </div>
  );
}

/** A document as it prints. */
function DocumentPreview({ preview, name }: { readonly preview: Query<LayoutDocument>; readonly name: string }) {
  return (
    // The sheet scrolls by keyboard as well, since it holds nothing to tab to.
    <div role="region" aria-label={`${name}, as it prints`} tabIndex={0} className={cx('preview')}>
      {preview.status === 'waiting' && <Waiting words="Setting the pages…" />}
      {preview.status === 'failed' && (
        <Banner tone="care" words={preview.failure.message} step={{ words: 'Try again', run: preview.retry }} />
      )}
      {preview.value !== undefined && <LayoutPreview document={preview.value} />}
    </div>
  );
}

const kindWords: Readonly<Record<ProducedDocument['kind'], string>> = {
  minutes: 'Minutes',
  'closed-minutes': 'Minutes of the closed part',
  agenda: 'Agenda',
  'agenda-public': 'Agenda for the public',
  supplement: 'Supplementary agenda',
  notice: 'Public notice',
  summons: 'Summons',
  'signing-sheet': 'Signing-in sheet',
  edition: 'As it went out',
};

function ProducedLine({ document }: { readonly document: ProducedDocument }) {
  const token = useExportStore((store) => store.written[document.fileName]);
  const day = dayOf(document.producedAt);
  const when = day === today() ? `today ${timeOfDay(document.producedAt)}` : formatLongDate(day);
  return (
    <li className={cx('line')}>
      <span className={cx('file')}>
        {document.fileName}
        <span className={cx('when')}>
          {kindWords[document.kind]}, {formatWords[document.format]}, {when}
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
