import { ListPlus, Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { changeStanding, orderStanding } from '../../../shared/domain/agenda/standing-order.ts';
import type { StandingLine } from '../../../shared/domain/agenda/standing.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import { kindWords } from '../../../shared/domain/wording-of-meetings.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { MeetingKind } from '../../../shared/domain/meeting.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { showUndoable } from '../../stores/perform.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { KeyHints } from '../../ui/controls/kbd.tsx';
import { MenuButton } from '../../ui/controls/menu.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { LineFacts } from './line-facts.tsx';
import { type FactPlace, focusLine, LineList, type Writing } from './line-list.tsx';
import styles from './standing-agenda.module.css';
import {
  arrangeLines,
  quietWhileChanging,
  receiveStanding,
  saveLines,
  type StandingAgendas,
} from './standing-changes.ts';

const cx = bindClasses(styles);

const kinds = MeetingKind.options.map((key) => ({ key, words: kindWords[key].replace(/ meeting$/, '') }));

const hints = [
  { keys: 'Enter', words: 'adds a line' },
  { keys: 'F2', words: 'writes the title' },
  { keys: 'Alt+Up', words: 'moves' },
  { keys: 'L', words: 'place' },
  { keys: 'P', words: 'presenter' },
  { keys: 'N', words: 'note' },
  { keys: 'Delete', words: 'removes' },
];

/** What the agendas of a body begin with, for each kind of meeting. */
export function StandingAgenda({ bodyId }: { readonly bodyId: BodyId }) {
  const standing = useQuery('standingItems.list', { bodyId }, quietWhileChanging);
  const { value } = standing;
  useEffect(() => {
    if (value !== undefined) receiveStanding(bodyId, value);
  }, [bodyId, value]);
  if (value !== undefined) return <Agendas bodyId={bodyId} agendas={value} />;
  return standing.status === 'failed' ? (
    <Banner tone="care" words={standing.failure.message} step={{ words: 'Try again', run: standing.retry }} />
  ) : (
    <Waiting />
  );
}

function Agendas({ bodyId, agendas }: { readonly bodyId: BodyId; readonly agendas: StandingAgendas }) {
  const page = useQuery('bodies.get', { id: bodyId }).value;
  const isReadOnly = useReadOnly();
  const [kind, setKind] = useState<MeetingKind>('ordinary');
  const [wanted, setCurrent] = useState(0);
  const [writing, setWriting] = useState<Writing | null>(null);
  const agenda = agendas.find(({ meetingKind }) => meetingKind === kind);
  const lines = useMemo(() => orderStanding(agenda?.items ?? []), [agenda]);
  const current = Math.max(0, Math.min(wanted, lines.length - 1));
  const line = lines[current];
  const rules = page === undefined ? null : (rulesOf(page.body)?.preset.name ?? null);
  const isOwn = agenda?.isOwn ?? false;
  const meetings = kindWords[kind].toLowerCase();
  const presenters = useMemo(() => {
    const names = (page?.members ?? []).map(({ person }) =>
      [person.title, person.name].filter((part) => part !== null).join(' '),
    );
    const offices = page === undefined ? [] : [page.body.chairWord];
    return [...new Set([...offices, ...names])];
  }, [page]);

  const showFact = (place: FactPlace) => {
    const area = document.querySelector(`[data-place="${place}"]`);
    area?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  };
  const take = async (taken: readonly StandingLine[], words: string) => {
    setWriting(null);
    if (!(await saveLines(bodyId, kind, taken))) return;
    showUndoable(words);
    setCurrent(0);
    focusLine(0);
  };
  const takePreset = () => void take(lines, `The agenda of each ${meetings} is this body’s own now.`);
  const copied = agendas.filter((one) => one.meetingKind !== kind);

  return (
    <div className={cx('tab')}>
      <div className={cx('strip')}>
        <Segments
          label="Kind of meeting"
          choices={kinds}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setCurrent(0);
            setWriting(null);
          }}
        />
        <Button
          size="small"
          icon={Plus}
          isDisabled={isReadOnly}
          onPress={() => setWriting({ behind: lines.length === 0 ? null : current, count: 0 })}
        >
          Add a line
        </Button>
        <MenuButton
          label="Other lines for this kind of meeting"
          groups={[
            ...(isOwn
              ? [
                  {
                    heading: 'Follow the rules',
                    entries: [
                      {
                        ...{ key: 'rules', words: 'Take what the rules say', isDisabled: isReadOnly },
                        run: () => void take([], `Each ${meetings} begins with what the rules say again.`),
                      },
                    ],
                  },
                ]
              : []),
            {
              heading: 'Copy from',
              entries: copied.map((one) => ({
                key: one.meetingKind,
                words: `${kindWords[one.meetingKind]} (${one.items.length === 1 ? '1 line' : `${one.items.length} lines`})`,
                isDisabled: isReadOnly,
                run: () =>
                  void take(one.items, `The lines of the ${kindWords[one.meetingKind].toLowerCase()} are copied.`),
              })),
            },
          ]}
        >
          <Button size="small" look="quiet" icon={ListPlus}>
            Other lines
          </Button>
        </MenuButton>
      </div>
      <div className={cx('source')}>
        <p role="status">
          {isOwn
            ? `This body’s own lines for each ${meetings}. They come in at “Standing items” of an agenda.`
            : `This body has no lines of its own for ${meetings}s. These are ${rules === null ? 'plain ones' : `those of its rules, ${rules}`}; the first change makes them its own.`}
        </p>
        {!isOwn && (
          <Button size="small" isDisabled={isReadOnly} onPress={takePreset}>
            {rules === null ? 'Take the plain ones' : 'Take the preset’s'}
          </Button>
        )}
      </div>
      <div className={cx('columns')}>
        <div className={cx('listPane')}>
          <LineList
            key={kind}
            bodyId={bodyId}
            kind={kind}
            lines={lines}
            current={current}
            isReadOnly={isReadOnly}
            writing={writing}
            onWriting={setWriting}
            onCurrent={setCurrent}
            onFact={showFact}
          />
          <div className={cx('foot')}>
            <KeyHints hints={hints} />
          </div>
        </div>
        {line !== undefined && (
          <LineFacts
            key={kind}
            line={line}
            at={current}
            presenters={presenters}
            isReadOnly={isReadOnly}
            keep={(facts) => {
              const at = arrangeLines(bodyId, kind, (now) => changeStanding(now, current, facts));
              if (at !== null) setCurrent(at);
            }}
            onBack={() => focusLine(current)}
          />
        )}
      </div>
    </div>
  );
}
