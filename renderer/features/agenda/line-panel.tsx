import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AgendaPage } from '../../../shared/contract/agenda.ts';
import { destinationOf, itemPlaceWords } from '../../../shared/domain/agenda/places.ts';
import { placeRow } from '../../../shared/domain/agenda/outline.ts';
import {
  describeAccess,
  describeItemAccess,
  paperKindWords,
  paperStateWords,
  purposeWords,
  rowKindWords,
} from '../../../shared/domain/agenda/words.ts';
import { accessOfItem } from '../../../shared/domain/agenda/access.ts';
import { ClockTime } from '../../../shared/domain/calendar.ts';
import { announcedInTime } from '../../../shared/domain/law/check-key-decision.ts';
import type { BodyRules } from '../../../shared/domain/law/rules.ts';
import { AgendaRowKind, Purpose, type Paper } from '../../../shared/domain/meeting.ts';
import { formatClockTime, readTypedTime } from '../../../shared/text/times.ts';
import { openMeeting } from '../../stores/route.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { ComboInput, TextInput } from '../../ui/controls/field.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { arrange, changeLine, hasGoneOut, type LineFacts, movingLabel } from './agenda-changes.ts';
import type { LineView } from './agenda-view.ts';
import { KeptField } from '../../ui/controls/kept-field.tsx';
import { KeyDecision } from './key-decision.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import styles from './panel.module.css';

const cx = bindClasses(styles);

const purposes = [
  ...Purpose.options.map((key) => ({
    key,
    words: purposeWords[key].replace(/^To (\w)/, (_, first: string) => first.toUpperCase()),
  })),
  { key: 'none' as const, words: 'None' },
];
const rowKinds = AgendaRowKind.options.map((key) => ({ key, words: rowKindWords[key] }));

export interface LinePanelProps {
  readonly line: LineView;
  readonly page: AgendaPage;
  /** Names to offer as presenters. */
  readonly presenters: readonly string[];
  /** What holds for the body; null: its rules are not known, and grounds of closed papers are written out. */
  readonly rules: BodyRules | null;
  readonly isReadOnly: boolean;
  readonly onBack: () => void;
  readonly onWithdraw: () => void;
}

/** Everything about the line in focus that the list has no room for. */
export function LinePanel({ line, page, presenters, rules, isReadOnly, onBack, onWithdraw }: LinePanelProps) {
  const { item, number, papers } = line;
  const [timeTrouble, setTimeTrouble] = useState<string | null>(null);
  const [paper, setPaper] = useState<Paper | 'new' | null>(null);
  const isHeading = item.rowKind === 'heading';
  const keep = (facts: LineFacts) => void changeLine(item, facts);
  const keepTime = (words: string | null) => {
    const read = words === null ? null : readTypedTime(words);
    setTimeTrouble(
      words === null || read?.kind === 'time'
        ? null
        : 'Write the time as 9.30am or 14:00; this one could be morning or evening, or is none.',
    );
    if (words === null) keep({ startsAt: null });
    else if (read?.kind === 'time') keep({ startsAt: ClockTime.parse(read.time) });
  };
  const isExcepted = item.keyDecision !== null && item.keyDecision !== announcedInTime;
  const isLate = (page.publishedOn !== null || item.urgentReason !== null) && !hasGoneOut(item);
  const isAskedWhy = isLate || isExcepted;
  const isOnSide = line.level === 2 || line.subItems > 0;

  return (
    <div className={cx('panel')} role="group" aria-label="The line in focus">
      <h2 className={cx('title')}>
        {number !== null && <span className={cx('number')}>{number}</span>} {item.title}
      </h2>
      {item.withdrawn && (
        <div className={cx('standing')}>
          <p>
            <Badge tone="care">withdrawn</Badge> {item.withdrawnReason}
          </p>
          <Button
            size="small"
            isDisabled={isReadOnly}
            onPress={() => keep({ withdrawn: false, withdrawnReason: null })}
          >
            Put back on the agenda
          </Button>
        </div>
      )}
      {!isOnSide && !isReadOnly && (
        <div className={cx('choice')}>
          <span className={cx('label')}>Kind of line</span>
          <Segments
            label="Kind of line"
            choices={rowKinds}
            value={item.rowKind}
            onChange={(rowKind) => keep({ rowKind })}
          />
        </div>
      )}
      {!isHeading && (
        <>
          <KeptField value={item.presenter} keep={(presenter) => keep({ presenter })} onBack={onBack} place="presenter">
            {(value, onChange) => (
              <ComboInput
                label="Presenter"
                choices={presenters}
                value={value}
                onChange={onChange}
                isDisabled={isReadOnly}
              />
            )}
          </KeptField>
          <div className={cx('choice')}>
            <span className={cx('label')}>The members are asked to</span>
            <Segments
              label="The members are asked to"
              choices={purposes}
              value={item.purpose ?? 'none'}
              onChange={(purpose) => {
                if (!isReadOnly) keep({ purpose: purpose === 'none' ? null : purpose });
              }}
            />
          </div>
          <KeptField
            value={item.startsAt === null ? null : formatClockTime(item.startsAt)}
            keep={keepTime}
            onBack={onBack}
            place="time"
          >
            {(value, onChange) => (
              <TextInput label="Time" value={value} onChange={onChange} trouble={timeTrouble} isDisabled={isReadOnly} />
            )}
          </KeptField>
        </>
      )}
      <KeptField value={item.note} keep={(note) => keep({ note })} onBack={onBack} place="note">
        {(value, onChange) => (
          <TextInput label="Note under the title" rows={2} value={value} onChange={onChange} isDisabled={isReadOnly} />
        )}
      </KeptField>
      {!isHeading && (
        <>
          <section className={cx('section')} data-place="papers" aria-label="Papers of this line">
            <h3 className={cx('sectionTitle')}>Papers</h3>
            {papers.length > 0 && (
              <p className={cx('quiet')}>{describeItemAccess(accessOfItem(papers)) ?? 'Open to the public'}</p>
            )}
            <ul className={cx('papers')}>
              {orderPapers(papers).map((one) => (
                <li key={one.id} className={cx('paper', one.parentId !== null && 'under')}>
                  <LinkButton onPress={() => setPaper(one)}>{one.title}</LinkButton>
                  <span className={cx('facts')}>{describePaper(one)}</span>
                </li>
              ))}
            </ul>
            <Button size="small" icon={Plus} isDisabled={isReadOnly} onPress={() => setPaper('new')}>
              {papers.length === 0 ? 'Add a paper…' : 'Add a paper or appendix…'}
            </Button>
          </section>
          <KeptField
            value={item.recommendation}
            keep={(recommendation) => keep({ recommendation })}
            onBack={onBack}
            place="recommendation"
          >
            {(value, onChange) => (
              <TextInput label="Recommendation" rows={3} value={value} onChange={onChange} isDisabled={isReadOnly} />
            )}
          </KeptField>
          <KeyDecision
            item={item}
            rule={rules?.keyDecisionNotice ?? null}
            isReadOnly={isReadOnly}
            keep={keep}
            onBack={onBack}
          />
          {isAskedWhy && (
            <KeptField
              value={item.urgentReason}
              keep={(urgentReason) => keep({ urgentReason })}
              onBack={onBack}
              place="urgent"
            >
              {(value, onChange) => (
                <TextInput
                  label={
                    rules?.urgentItems === 'executive-exceptions'
                      ? 'Why it could not wait'
                      : `Why the ${page.body.chairWord} takes it although it is late`
                  }
                  rows={2}
                  value={value}
                  onChange={onChange}
                  isDisabled={isReadOnly}
                />
              )}
            </KeptField>
          )}
        </>
      )}
      {item.place !== null && <PlaceRule line={line} page={page} isReadOnly={isReadOnly} />}
      {item.confirmsMeetingId !== null && (
        <Confirms meetingId={item.confirmsMeetingId} isReceived={item.sourceKind === 'received-minutes'} />
      )}
      {!item.withdrawn && !isHeading && (
        <div>
          <Button size="small" look="quiet" isDisabled={isReadOnly} onPress={onWithdraw}>
            {hasGoneOut(item) ? 'Withdraw…' : 'Withdraw, but keep its number…'}
          </Button>
        </div>
      )}
      {paper !== null && (
        <PaperDialog
          item={item}
          paper={paper === 'new' ? null : paper}
          papers={papers}
          closing={rules?.closing ?? null}
          isReadOnly={isReadOnly}
          onClose={() => setPaper(null)}
        />
      )}
    </div>
  );
}

/** The rule of place of a standing item, in words, with the way there. */
function PlaceRule({ line: { item }, page, isReadOnly }: Pick<LinePanelProps, 'line' | 'page' | 'isReadOnly'>) {
  const { place, id, meetingId } = item;
  if (place === null) return null;
  return (
    <div className={cx('standing')}>
      <p className={cx('quiet')}>Its place by rule: {lowerFirst(itemPlaceWords[place])}.</p>
      <Button
        size="small"
        look="quiet"
        isDisabled={isReadOnly}
        onPress={() =>
          void arrange(meetingId, movingLabel([item]), () => {
            const others = page.items.filter((other) => other.id !== id);
            return placeRow(page.items, id, destinationOf(place, others));
          })
        }
      >
        Put it there
      </Button>
    </div>
  );
}

function Confirms({
  meetingId,
  isReceived,
}: {
  readonly meetingId: Parameters<typeof openMeeting>[0];
  readonly isReceived: boolean;
}) {
  return (
    <p className={cx('quiet')}>
      {isReceived ? 'It receives ' : 'It confirms '}
      <LinkButton onPress={() => openMeeting(meetingId)}>the minutes of an earlier meeting</LinkButton>.
    </p>
  );
}

/** Papers with their appendices behind them. */
function orderPapers(papers: readonly Paper[]): Paper[] {
  return papers
    .filter(({ parentId }) => parentId === null)
    .flatMap((paper) => [paper, ...papers.filter(({ parentId }) => parentId === paper.id)]);
}

function describePaper({ kind, state, author, access }: Paper): string {
  return [paperKindWords[kind], paperStateWords[state], describeAccess(access), author]
    .filter((part) => part !== null)
    .join(' · ');
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
