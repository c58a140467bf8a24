import { useState } from 'react';
import type { DocumentChoice } from '../../../shared/contract/documents.ts';
import type { MeetingLife } from '../../../shared/contract/stages.ts';
import { accessOfItem } from '../../../shared/domain/agenda/access.ts';
import { isAttached } from '../../../shared/domain/agenda/words.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import { listEditionsOut } from '../../../shared/domain/life/editions-out.ts';
import { advisePublication, type Punctuality } from '../../../shared/domain/life/publication.ts';
import type { AgendaItem, Meeting, Paper } from '../../../shared/domain/meeting.ts';
import { closedDaysOf } from '../../../shared/domain/timetable/meeting-deadlines.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../shared/text/dates.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { exportDocuments, type ExportFormat } from '../../stores/exports.ts';
import { showNotice } from '../../stores/notices.ts';
import { perform } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { CheckBox } from '../../ui/controls/check-box.tsx';
import { TextInput } from '../../ui/controls/field.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import styles from './life.module.css';

const cx = bindClasses(styles);

/** The first issue or a whole new one, what was added alone, or a correction that is only noted. */
export type PublishHow = 'issue' | 'supplement' | 'correction';

const formats = [
  { key: 'docx', words: 'Word' },
  { key: 'pdf', words: 'PDF' },
] as const satisfies readonly { readonly key: ExportFormat; readonly words: string }[];

export interface PublishDialogProps {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly how: PublishHow;
  readonly life: MeetingLife;
  readonly onClose: () => void;
}

/** Shows what will go out and whether it is early enough by the body's own rules, publishes it, and writes its files. */
export function PublishDialog({ meeting, body, how, life, onClose }: PublishDialogProps) {
  const agenda = useQuery('agenda.get', { meetingId: meeting.id }).value;
  const [words, setWords] = useState(() => formatLongDate(today()));
  const [note, setNote] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [format, setFormat] = useState<ExportFormat>('docx');
  const [isWaiting, setWaiting] = useState(false);
  const typed = parseDateWords(words);
  const on = typed === null ? null : IsoDate.parse(typed);
  const isAgain = listEditionsOut(life.editions, life.stages).some(({ kind }) => kind === 'agenda');
  const supplement = life.editions.filter(({ kind }) => kind === 'supplement').length + 1;
  const offered = how === 'correction' ? [] : documentsOf(body, on, how === 'supplement' ? supplement : null);

  const named = { meetingId: meeting.id, documents: offered.map(({ choice }) => choice) };
  const names = useQuery('documents.names', offered.length === 0 ? null : named).value;

  const submit = async () => {
    if (on === null) return;
    setWaiting(true);
    const stage = await perform('agenda.publish', {
      ...{ meetingId: meeting.id, on, how },
      note: note.trim() === '' ? null : note.trim(),
    });
    setWaiting(false);
    if (stage === null) return;
    onClose();
    const files = offered.filter(({ key }) => ticked.has(key)).map(({ choice }) => choice);
    if (files.length === 0) showNotice({ tone: 'done', words: doneWords[how] });
    else await exportDocuments(meeting.id, files, format, doneWords[how]);
  };

  return (
    <FormDialog
      title={titleOf(how, isAgain)}
      submitWords={how === 'correction' ? 'Note the correction' : 'Publish'}
      isWaiting={isWaiting}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {how === 'issue' && agenda !== undefined && <p>{describeAgenda(agenda.items, agenda.papers)}</p>}
      {life.changes.length > 0 && (
        <ul aria-label="What has changed" className={cx('changes')}>
          {life.changes
            .filter(({ kind }) => how !== 'supplement' || kind === 'added')
            .map(({ itemId, kind, words: change }) => (
              <li key={`${itemId} ${kind}`}>{change}</li>
            ))}
        </ul>
      )}
      <TextInput
        autoFocus
        label="Day"
        value={words}
        onChange={setWords}
        hint={on === null ? 'As people write it' : formatWeekdayDate(on)}
        trouble={on === null ? 'Write the day like 14 January 2027 or 14.1.27.' : null}
      />
      {how !== 'correction' && on !== null && meeting.heldOn !== null && (
        <Advice body={body} meetingOn={meeting.heldOn} on={on} />
      )}
      {how !== 'issue' && <TextInput label="Why" hint="Kept with it" value={note} onChange={setNote} />}
      {offered.length > 0 && (
        <>
          <div role="group" aria-label="Files to write once it is published" className={cx('lines')}>
            {offered.map(({ key, words: name }, place) => (
              <div key={key}>
                <CheckBox
                  words={`Then write the ${name}`}
                  isTicked={ticked.has(key)}
                  onChange={(isTicked) =>
                    setTicked((now) => new Set(isTicked ? [...now, key] : [...now].filter((one) => one !== key)))
                  }
                />
                {ticked.has(key) && names?.[place] !== undefined && (
                  <span className={cx('fileName')}>
                    {names[place]}.{format}
                  </span>
                )}
              </div>
            ))}
          </div>
          {ticked.size > 0 && (
            <>
              <Segments label="As" choices={formats} value={format} onChange={setFormat} />
              <p className={cx('quiet')}>All of them go to one folder, which is asked for next.</p>
            </>
          )}
        </>
      )}
      <p className={cx('quiet')}>{afterWords[how]}</p>
    </FormDialog>
  );
}

function Advice({ body, meetingOn, on }: { readonly body: Body; readonly meetingOn: IsoDate; readonly on: IsoDate }) {
  const calendar = useQuery('calendar.get', { bodyId: body.id, from: meetingOn, to: meetingOn }).value;
  if (calendar === undefined) return null;
  const ownHolidays = closedDaysOf(calendar.closedDays, body.id).filter(({ counts }) => !counts);
  const { checks, lateness } = advisePublication({ body, meetingOn, on, ownHolidays });
  if (checks.length === 0) {
    return (
      <p className={cx('quiet')}>
        {rulesOf(body) === null
          ? 'No rules are chosen for this body, so no last day is counted.'
          : 'The rules of this body ask for no clear days.'}
      </p>
    );
  }
  return (
    <>
      <ul aria-label="Last days" className={cx('lines')}>
        {checks.map((one) => (
          <li key={one.what} className={cx(!one.check.enough && 'late')}>
            {describeCheck(one)}
          </li>
        ))}
      </ul>
      {lateness !== null && <Banner tone="care" words={lateness} />}
    </>
  );
}

const whatWords: Readonly<Record<Punctuality['what'], string>> = {
  agenda: 'Agenda',
  summons: 'Summons',
  notice: 'Public notice',
};

function describeCheck({ what, kind, check }: Punctuality): string {
  const last = kind === 'statutory' ? 'lawful last day' : 'last day by its own rule';
  const judged = check.enough ? 'in time' : 'late';
  return `${whatWords[what]}: ${last} ${formatWeekdayDate(check.lastDay)}; ${judged}, ${check.words}.`;
}

/** What goes out, in numbers: `12 items, 2 of them closed to the public; 9 papers go with it.` */
function describeAgenda(items: readonly AgendaItem[], papers: readonly Paper[]): string {
  const top = items.filter(({ parentId, rowKind }) => parentId === null && rowKind === 'item');
  const closed = top.filter(({ id }) => {
    const under = items.filter(({ parentId }) => parentId === id).map((child) => child.id);
    return accessOfItem(papers.filter(({ agendaItemId }) => [id, ...under].includes(agendaItemId))).kind === 'closed';
  });
  const attached = papers.filter(isAttached).length;
  const waiting = papers.filter(({ state }) => state === 'expected').length;
  return [
    `${count(top.length, 'item')}${closed.length === 0 ? '' : `, ${closed.length} of them closed to the public`}`,
    `; ${attached === 1 ? '1 paper goes' : `${attached} papers go`} with it`,
    waiting === 0 ? '.' : `, of which ${waiting} ${waiting === 1 ? 'has' : 'have'} not come in yet.`,
  ].join('');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

interface Offered {
  readonly key: string;
  readonly words: string;
  readonly choice: DocumentChoice;
}

/** The files that go with what is published: those that the body's rules know, and the agenda for both its readers. */
function documentsOf(body: Body, on: IsoDate | null, supplement: number | null): Offered[] {
  const rules = rulesOf(body)?.rules;
  const word = supplement === null ? 'agenda' : 'supplementary agenda';
  const agendas: Offered[] = [
    { key: 'members', words: word, choice: { kind: 'agenda', readers: 'members', supplement } },
    { key: 'public', words: `${word} for the public`, choice: { kind: 'agenda', readers: 'public', supplement } },
  ];
  if (supplement !== null) return agendas;
  return [
    ...agendas,
    { key: 'notice', words: 'public notice', choice: { kind: 'notice', issuedOn: on } },
    ...(rules !== undefined && rules.summons === null
      ? []
      : [{ key: 'summons', words: 'summons', choice: { kind: 'summons' as const, issuedOn: on } }]),
  ];
}

function titleOf(how: PublishHow, isAgain: boolean): string {
  switch (how) {
    case 'issue':
      return isAgain ? 'Issue the agenda again' : 'Publish the agenda';
    case 'supplement':
      return 'Publish a supplement';
    case 'correction':
      return 'Correct it quietly';
  }
}

const doneWords: Readonly<Record<PublishHow, string>> = {
  issue: 'The agenda is published, and its numbers stay.',
  supplement: 'The supplement is published.',
  correction: 'The correction is noted.',
};

const afterWords: Readonly<Record<PublishHow, string>> = {
  issue: 'What goes out is kept as it is, and the numbers of its items stay from then on.',
  supplement: 'The lines that were added go out by themselves, under the numbers that they have in the whole.',
  correction: 'Nothing goes out: the change is noted with its day, and the agenda as it is now is kept.',
};
