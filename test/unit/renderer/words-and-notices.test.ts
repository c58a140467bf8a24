import { beforeEach, describe, expect, it } from 'vitest';
import { rankEntries } from '../../../renderer/app/palette/rank.ts';
import { noWords, readWords } from '../../../renderer/features/meetings/meeting-facts.tsx';
import { useNoticeStore } from '../../../renderer/stores/notices.ts';
import { flushAll, type Holder, troubleOf, useUnsavedStore } from '../../../renderer/stores/unsaved.ts';
import { NumberStyle } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { exampleNumber, meetingLabel } from '../../../shared/domain/wording.ts';

describe('finding by typing', () => {
  const entries = ['New meeting…', 'Go to Meetings', 'Larkmoor Board', 'Ashmoor Board, 4 March 2026', 'Café Group'].map(
    (words) => ({ words }),
  );
  const find = (typed: string) => rankEntries(typed, entries).map(({ words }) => words);

  it('puts what begins with it first, then words that do, then what holds it', () => {
    expect(find('meet')).toEqual(['New meeting…', 'Go to Meetings']);
    expect(find('board')).toEqual(['Larkmoor Board', 'Ashmoor Board, 4 March 2026']);
    expect(find('moor')).toEqual(['Larkmoor Board', 'Ashmoor Board, 4 March 2026']);
    expect(rankEntries('go', [{ words: 'Let go' }, { words: 'Go on' }]).map(({ words }) => words)).toEqual([
      'Go on',
      'Let go',
    ]);
  });

  it('takes several words in any order, other words too, without regard to case and accents', () => {
    expect(find('2026 ash')).toEqual(['Ashmoor Board, 4 March 2026']);
    expect(find('CAFE')).toEqual(['Café Group']);
    expect(rankEntries('tasks', [{ words: 'Go to Actions', also: 'tasks' }])).toHaveLength(1);
  });

  it('offers everything before anything is typed, and nothing for what is nowhere', () => {
    expect(find('  ')).toHaveLength(5);
    expect(find('xyz')).toEqual([]);
  });
});

describe('the facts of a meeting, as typed', () => {
  it('are read the way people write them', () => {
    const read = readWords({ ...noWords, day: '14 Jan 2027', starts: '7pm', venue: '  Guildhall ', opened: '19:03' });
    expect(read.facts).toEqual({ title: null, heldOn: '2027-01-14', startsAt: '19:00', venue: 'Guildhall' });
    expect(read.openedAt).toBe('19:03');
    expect(read.trouble).toEqual({});
  });

  it.each([
    ['10.30', '10:30'],
    ['12.00', '12:00'],
    ['10.00', '10:00'],
    ['09.30', '09:30'],
    ['1930', '19:30'],
    ['14', '14:00'],
    ['2.30pm', '14:30'],
  ])('take %j for the time %j', (starts, time) => {
    expect(readWords({ ...noWords, starts })).toMatchObject({ facts: { startsAt: time }, trouble: {} });
  });

  it.each(['2.30', '2:30', '7', '9.30'])('ask of %j whether it is morning or afternoon', (starts) => {
    const read = readWords({ ...noWords, starts });
    expect(read.facts.startsAt).toBeNull();
    expect(read.trouble.starts).toContain('am or pm');
  });

  it('say that a meeting cannot have closed before it opened, but may have gone on past midnight', () => {
    const closed = (words: string) => readWords({ ...noWords, opened: '7pm', closed: words }).trouble.closed;
    expect(closed('6.30pm')).toContain('before it opened');
    expect(closed('12.20am')).toBeUndefined();
    expect(closed('9pm')).toBeUndefined();
  });

  it('say how to write what could not be read, and leave what is empty unknown', () => {
    const read = readWords({ ...noWords, day: '31 June 2027', starts: 'late' });
    expect(Object.keys(read.trouble)).toEqual(['day', 'starts']);
    expect(readWords(noWords)).toMatchObject({ facts: { heldOn: null, startsAt: null, venue: null }, trouble: {} });
  });
});

describe('words for values', () => {
  it('show a number of every style', () => {
    const today = IsoDate.parse('2026-11-23');
    expect(NumberStyle.options.map((style) => exampleNumber(style, today))).toEqual([
      '12/26',
      '12/2026',
      '26/12',
      '2026/12',
      '12.',
      '12',
      '3.12',
      '26/11/12',
      '2026/27-12',
      'CAB/12/26',
      'CAB/26/12',
      'CAB/12',
    ]);
    expect(exampleNumber('yyyy/yy-n', IsoDate.parse('2026-04-30'))).toBe('2025/26-12');
  });

  it('name a meeting by its title and day, as far as they are known', () => {
    const heldOn = IsoDate.parse('2026-09-02');
    expect(meetingLabel({ title: null, heldOn })).toBe('2 September 2026');
    expect(meetingLabel({ title: 'Special meeting', heldOn })).toBe('Special meeting, 2 September 2026');
    expect(meetingLabel({ title: null, heldOn: null })).toBe('Date not known');
  });
});

describe('notices', () => {
  const store = useNoticeStore;
  const words = () => store.getState().notices.map((notice) => notice.words);
  beforeEach(() => store.setState({ notices: [] }));

  it('show good news one at a time, which takes away what did not work before it', () => {
    store.getState().show({ tone: 'care', words: 'The disk is full.' });
    store.getState().show({ tone: 'done', words: 'One.' });
    store.getState().show({ tone: 'done', words: 'Two.' });
    store.getState().show({ tone: 'care', words: 'The disk is full.' });
    expect(words()).toEqual(['Two.', 'The disk is full.']);
    store.getState().show({ tone: 'done', words: 'Three.' });
    expect(words()).toEqual(['Three.']);
  });

  it('stay behind when another place is shown, but for good news and what was said just now', () => {
    store.getState().show({ tone: 'care', words: 'It could not be moved.' });
    store.getState().leavePlace();
    expect(words()).toEqual(['It could not be moved.']);
    store.getState().show({ tone: 'news', words: 'Open a meeting first.' });
    store.getState().show({ tone: 'done', words: 'Removed.' });
    store.setState({ notices: store.getState().notices.map((notice) => ({ ...notice, shownAt: -10_000 })) });
    store.getState().leavePlace();
    expect(words()).toEqual(['Removed.']);
    store.getState().closeAll();
    expect(words()).toEqual([]);
  });

  it('never offer to take back another step than their own', () => {
    const run = () => undefined;
    store
      .getState()
      .show({ tone: 'done', words: 'Removed.', step: { words: 'Undo', run }, lastStep: 'Typing in 4/26' });
    // The workspace tells of the notice's own step a moment later …
    store.getState().receiveLastStep('Removal of 4/26');
    expect(words()).toEqual(['Removed.']);
    // … and of another step after that.
    store.setState({ notices: store.getState().notices.map((notice) => ({ ...notice, shownAt: -10_000 })) });
    store.getState().receiveLastStep('Removal of 4/26');
    expect(words()).toEqual(['Removed.']);
    store.getState().receiveLastStep('Typing in 5/26');
    expect(words()).toEqual([]);
  });
});

describe('what is not stored yet', () => {
  beforeEach(() => useUnsavedStore.getState().releaseAll());

  it('is known while anybody holds it, and stored by all who do', async () => {
    const flushed: string[] = [];
    const holder = (name: string, isStored: boolean): Holder => ({
      flush: () => {
        flushed.push(name);
        return Promise.resolve(isStored);
      },
    });
    const [one, other] = [holder('one', true), holder('other', false)];
    const { hold, release } = useUnsavedStore.getState();
    hold(one, null);
    hold(one, null);
    hold(other, 'The disk is full.');
    expect([...useUnsavedStore.getState().held.keys()]).toEqual([one, other]);
    expect(troubleOf(useUnsavedStore.getState().held)).toBe('The disk is full.');
    expect(await flushAll()).toBe(false);
    expect(flushed).toEqual(['one', 'other']);
    release(other);
    expect(troubleOf(useUnsavedStore.getState().held)).toBeNull();
    expect(await flushAll()).toBe(true);
  });
});
