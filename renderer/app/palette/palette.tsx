import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, TextField } from 'react-aria-components';
import { printedName } from '../../../shared/domain/seats/who.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { goTo, openMeeting } from '../../stores/route.ts';
import { useSurfaceStore } from '../../stores/surfaces.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { Dialog } from '../../ui/surfaces/dialog.tsx';
import { commands, runCommand } from '../commands.ts';
import styles from './palette.module.css';
import { type Rankable, rankEntries } from './rank.ts';

const cx = bindClasses(styles);

interface PaletteEntry extends Rankable {
  readonly id: string;
  /** What it is, or where: at the right, quiet. */
  readonly kind: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** As many as are seen at once: typing on is quicker than scrolling. */
const MOST = 10;

/** Ctrl+K: every command, body, meeting, person and minute number, found by typing. */
export function Palette() {
  const close = useSurfaceStore((store) => store.close);
  const [typed, setTyped] = useState('');
  const entries = usePaletteEntries(typed);
  const found = useMemo(() => rankEntries(typed, entries).slice(0, MOST), [typed, entries]);
  return (
    <Dialog title="Find a command, body, meeting or minute" shape="top" onClose={close}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField aria-label="Find a command, body, meeting or minute" autoFocus className={cx('field')}>
          <Icon shape={Search} size={18} />
          <Input className={cx('input')} placeholder="A command, a body, a meeting, a minute number" />
        </TextField>
        <Menu
          aria-label="What was found"
          className={cx('list')}
          items={found}
          onAction={(key) => {
            close();
            found.find((entry) => entry.id === key)?.run();
          }}
          renderEmptyState={() => <p className={cx('empty')}>Nothing has that in its name.</p>}
        >
          {(entry) => (
            <MenuItem id={entry.id} textValue={entry.words} className={cx('item')}>
              <span className={cx('words')}>{entry.words}</span>
              <span className={cx('kind')}>{entry.kind}</span>
              {entry.keys !== undefined && <kbd className={cx('keys')}>{entry.keys}</kbd>}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

/** A minute number begins with its first figure or letters and a figure: only then is the register asked. */
const looksLikeNumber = /^\s*(?:[a-z]{1,6}[/ -]?)?\d[\w./-]*\s*$/i;

function usePaletteEntries(typed: string): readonly PaletteEntry[] {
  const bodies = useQuery('bodies.list', {}).value;
  const meetings = useQuery('meetings.list', { bodyId: null }).value;
  // People are asked for once a word is begun: most who open the palette want a command or a number.
  const people = useQuery('people.list', typed.trim().length < 2 ? null : { today: today() }).value;
  const numberStart = looksLikeNumber.test(typed) ? typed.trim() : null;
  const minutes = useQuery(
    'minutes.find',
    numberStart === null || numberStart.length > 20 ? null : { meetingId: null, numberStart },
  ).value;
  return useMemo(
    () => [
      ...(minutes ?? []).map((minute): PaletteEntry => ({
        id: `minute ${minute.id}`,
        words: `${minute.number} ${minute.title}`,
        kind: minute.heldOn === null ? minute.bodyName : `${minute.bodyName}, ${formatLongDate(minute.heldOn)}`,
        run: () => openMeeting(minute.meetingId, minute.id),
      })),
      ...commands
        .filter((command) => command.id !== 'palette')
        .map((command): PaletteEntry => ({ ...command, kind: '', run: () => runCommand(command) })),
      ...(bodies ?? []).map((body): PaletteEntry => ({
        id: `body ${body.id}`,
        words: body.name,
        kind: 'Body',
        ...(body.shortName !== null && { also: body.shortName }),
        run: () => goTo({ screen: 'body', bodyId: body.id }),
      })),
      ...(meetings ?? []).map((meeting): PaletteEntry => ({
        id: `meeting ${meeting.id}`,
        words: `${meeting.bodyName}, ${meetingLabel(meeting)}`,
        kind: 'Meeting',
        run: () => openMeeting(meeting.id),
      })),
      ...(people ?? []).map(({ person, organisations }): PaletteEntry => ({
        id: `person ${person.id}`,
        words: printedName(person),
        kind: organisations[0] ?? person.office ?? 'Person',
        also: person.aliases.join(' '),
        run: () => goTo({ screen: 'person', personId: person.id }),
      })),
    ],
    [bodies, meetings, minutes, people],
  );
}
