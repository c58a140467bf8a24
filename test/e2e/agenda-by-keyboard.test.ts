import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../electron/readers/pdf/open-pdf.ts';
import { answerDialogs, ownFolder, startApp, tabTo } from '../support/clerk.ts';

/** A line of the agenda of an invented board, in the shape of an old agenda: a star where a paper goes with it. */
interface Line {
  readonly title: string;
  readonly star?: boolean;
  readonly presenter?: string;
  readonly under?: readonly { readonly title: string; readonly star?: boolean }[];
}

const chair = 'Cllr Marsh';
const analyst = 'Hugh Ellwood';
const officer = 'Siobhan Goodall';
const items: readonly Line[] = [
  { title: 'Minutes of meeting held on 2 September 2026', star: true, presenter: chair },
  { title: 'Matters Arising', presenter: chair },
  { title: 'Minutes of the advisory group of 21 October 2026', star: true, presenter: chair },
  { title: 'Performance Report', star: true, presenter: analyst },
  { title: 'Budget', star: true, presenter: analyst, under: [{ title: 'Bid for lighting' }] },
  {
    title: 'Progress on the joint study of the Board and its neighbour in Stainrigg, with the views of both',
    ...{ star: true, presenter: officer },
  },
  { title: 'Evaluations of grants', star: true, presenter: officer, under: [{ title: 'Case for a centre' }] },
  {
    title: 'First scores for the agreement of 2027',
    ...{ star: true, presenter: officer, under: [{ title: 'Thoughts on targets', star: true }] },
  },
  { title: 'Review of what each district pays', star: true, presenter: officer },
  { title: 'AOB:', presenter: chair },
  {
    title: 'Information Items',
    under: [
      { title: 'Seasonal workers', star: true },
      { title: 'Award for the Harrop alarm project', star: true },
    ],
  },
  { title: 'Date of next meeting :' },
];

const nameOfFocus = (window: Page) => window.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const focusedRow = (window: Page) => window.locator('[role=treegrid] [role=row]:focus');

/** Types the lines: Enter goes on, Tab makes a sub-item, Enter on an empty sub-item comes out again. */
async function typeAgenda(window: Page): Promise<void> {
  const field = async (name: string) => expect.poll(() => nameOfFocus(window)).toBe(name);
  await field('Title of the new line');
  await window.keyboard.type('Apologies');
  await window.keyboard.press('Enter');
  for (const { title, under = [] } of items) {
    await window.keyboard.type(title);
    await window.keyboard.press('Enter');
    if (under.length === 0) continue;
    await window.getByRole('row', { name: title }).waitFor();
    await window.keyboard.press('Tab');
    await field('Title of the new sub-item');
    for (const sub of under) {
      await window.keyboard.type(sub.title);
      await window.keyboard.press('Enter');
      await window.getByRole('row', { name: sub.title }).waitFor();
    }
    await window.keyboard.press('Enter');
    await field('Title of the new line');
  }
  await window.keyboard.press('Escape');
  await focusedRow(window).waitFor();
}

/** Goes through the lines from the first: what each has besides its title is typed beside it. */
async function fillLines(window: Page): Promise<void> {
  await window.keyboard.press('Home');
  await expect.poll(() => focusedRow(window).innerText()).toContain('Apologies');
  await window.keyboard.press('p');
  await expect.poll(() => window.locator('[data-place=presenter] input:focus').count()).toBe(1);
  // Back into the kinds of line, at the last of them.
  await window.keyboard.press('Shift+Tab');
  await window.keyboard.press('ArrowLeft');
  await expect.poll(() => window.evaluate(() => document.activeElement?.textContent)).toBe('Unnumbered');
  await window.keyboard.press('Space');
  await window.keyboard.press('Tab');
  await window.keyboard.press('Escape');
  await expect.poll(() => focusedRow(window).innerText()).toContain('Apologies');
  for (const { title, star, presenter, under = [] } of items) {
    await fillLine(window, title, star, presenter);
    for (const sub of under) await fillLine(window, sub.title, sub.star);
  }
  await window.keyboard.press('n');
  await expect.poll(() => window.locator('[data-place=note] textarea:focus').count()).toBe(1);
  await window.keyboard.type(nextMeeting);
  // Out of the field keeps it.
  await window.keyboard.press('Tab');
}

async function fillLine(window: Page, title: string, star = false, presenter?: string): Promise<void> {
  await window.keyboard.press('ArrowDown');
  await expect.poll(() => focusedRow(window).innerText()).toContain(title);
  if (star) await window.keyboard.press('Space');
  if (presenter === undefined) return;
  await window.keyboard.press('p');
  await expect.poll(() => window.locator('[data-place=presenter] input:focus').count()).toBe(1);
  await window.keyboard.type(presenter);
  await window.keyboard.press('Enter');
  if ((await focusedRow(window).count()) === 0) await window.keyboard.press('Enter');
  await expect.poll(() => focusedRow(window).innerText()).toContain(presenter);
}

interface PrintedLine {
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly text: string;
  readonly bold: boolean;
}

/** The words of the first page, those of one column and line together, from the top. */
async function readPage(file: string): Promise<PrintedLine[]> {
  const { pages } = await openPdf(new Uint8Array(readFileSync(file)));
  const fragments = (pages[0]?.upright ?? []).filter(({ text }) => text.trim() !== '');
  const lines: PrintedLine[] = [];
  for (const { x, y, width, text, bold } of fragments.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - y) < 2 && x - last.end < 8) {
      lines[lines.length - 1] = { ...last, end: x + width, text: `${last.text}${x - last.end > 1 ? ' ' : ''}${text}` };
    } else lines.push({ x, y, end: x + width, text, bold });
  }
  return lines.map((line) => ({ ...line, text: line.text.replaceAll(/\s+/g, ' ').trim() }));
}

const headLine = 'Wednesday, 17 November 2032 9.30am, Calder House, Harrop Room';
const nextMeeting = 'Wednesday, 9 March 2033';
/** The width of the page and its margins, in points. */
const page = { width: 595, left: 72 };

/** Compares the printed page with the old agenda point by point: S1 of the house styles. */
function comparePage(lines: readonly PrintedLine[]): void {
  const at = (text: string) => {
    const found = lines.find((line) => line.text === text);
    if (found === undefined)
      throw new Error(`“${text}” is not on the page:\n${lines.map((one) => one.text).join('\n')}`);
    return found;
  };
  const isCentred = ({ x, end }: PrintedLine) => Math.abs((x + end) / 2 - page.width / 2) < 2;
  const isFlushLeft = ({ x }: PrintedLine) => Math.abs(x - page.left) < 1.5;

  // 1–4: the head centred, the two words of the document, the open part and the line without a number at the left.
  const head = [at('CALDER VALE SAFER PARTNERSHIP BOARD'), at(headLine), at('AGENDA')];
  expect(head.map(isCentred)).toEqual([true, true, true]);
  expect(head.map(({ bold }) => bold)).toEqual([true, false, true]);
  const under = [at('OPEN SESSION'), at('Apologies')];
  expect(under.map(isFlushLeft)).toEqual([true, true]);
  expect(under.map(({ bold }) => bold)).toEqual([true, false]);
  expect(lines.slice(0, 5)).toEqual([...head, ...under]);

  // 5: three columns, each number on the line of its title and of its presenter.
  const numbers = items.map((_, place) => at(`${place + 1}.`));
  expect(numbers.every(isFlushLeft)).toBe(true);
  const starts = items.map(({ title, star = false }) => {
    const words = `${title}${star ? '*' : ''}`;
    // A long title goes on in the next line.
    const line = lines.find(({ text }) => text === words || (text.length > 30 && words.startsWith(text)));
    expect(line, words).toBeDefined();
    return line ?? at(words);
  });
  expect(new Set(starts.map(({ x }) => Math.round(x))).size).toBe(1);
  expect(starts.map(({ y }, place) => Math.abs(y - (numbers[place]?.y ?? 0)) < 1)).toEqual(items.map(() => true));
  expect(numbers.map(({ y }) => y)).toEqual(numbers.map(({ y }) => y).toSorted((one, other) => one - other));
  const titleX = starts[0]?.x ?? 0;
  const right = lines.filter(({ x }) => x > titleX + 150 && x > page.width / 2 + 20).filter((line) => !isCentred(line));
  expect(right.map(({ text }) => text)).toEqual(items.flatMap(({ presenter }) => presenter ?? []));
  expect(new Set(right.map(({ x }) => Math.round(x))).size).toBe(1);
  expect(right.map(({ y }) => numbers.findIndex((number) => Math.abs(number.y - y) < 1))).toEqual(
    items.flatMap(({ presenter }, place) => (presenter === undefined ? [] : [place])),
  );

  // 6: sub-items in the cell of the title, behind a bullet, under their item and above the next, with their own stars.
  for (const [place, { under: subs = [] }] of items.entries()) {
    for (const { title, star = false } of subs) {
      const sub = at(`• ${title}${star ? '*' : ''}`);
      expect(Math.abs(sub.x - titleX)).toBeLessThan(1.5);
      expect(sub.y).toBeGreaterThan(numbers[place]?.y ?? 0);
      expect(sub.y).toBeLessThan(numbers[place + 1]?.y ?? Number.POSITIVE_INFINITY);
    }
  }

  // 7: the day of the next meeting on a line of its own, below everything.
  const day = at(nextMeeting);
  expect(isFlushLeft(day)).toBe(true);
  expect(day.y).toBeGreaterThan(numbers.at(-1)?.y ?? 0);
}

/** Presses Tab until the field of that label has the focus. */
async function tabToField(window: Page, label: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    const now = await window.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLInputElement ? (activeElement.labels?.[0]?.textContent ?? '') : '';
    });
    if (now === label) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to the field “${label}”`);
}

describe('the agenda of a board', () => {
  it('is made from nothing by keyboard alone, and prints as the old one did', async () => {
    const folder = ownFolder();
    const launched = await startApp();
    const { window } = launched;
    await answerDialogs(launched, { save: path.join(folder, 'Board.minutebook') });
    await tabTo(window, /^New workspace/);
    await window.keyboard.press('Enter');
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();

    await window.keyboard.press('Control+Shift+N');
    await window.getByRole('dialog', { name: 'New body' }).waitFor();
    await window.keyboard.type('Calder Vale Safer Partnership Board');
    await tabTo(window, /^Committee/);
    await window.keyboard.type('Partnership');
    await expect.poll(() => window.evaluate(() => document.activeElement?.textContent)).toContain('Partnership board');
    await tabTo(window, /^Make the body$/);
    await window.keyboard.press('Enter');
    await window.getByRole('heading', { level: 1, name: 'Calder Vale Safer Partnership Board' }).waitFor();

    await window.keyboard.press('Control+n');
    await window.getByRole('dialog', { name: 'New meeting' }).waitFor();
    await tabToField(window, 'Day');
    await window.keyboard.type('17 November 2032');
    await tabToField(window, 'Begins at');
    await window.keyboard.type('9.30am');
    await tabToField(window, 'Venue');
    await window.keyboard.type('Calder House, Harrop Room');
    await window.keyboard.press('Enter');
    await window.getByRole('tab', { name: 'Agenda', selected: true }).waitFor();

    await tabTo(window, /^Write the first line$/);
    await window.keyboard.press('Enter');
    await typeAgenda(window);
    await fillLines(window);
    await launched.takeScreenshot('agenda-by-keyboard');

    const word = path.join(folder, 'Agenda.docx');
    const pdf = path.join(folder, 'Agenda.pdf');
    await answerDialogs(launched, { save: word });
    await tabTo(window, /^Export to Word/);
    await window.keyboard.press('Enter');
    await expect.poll(() => existsSync(word), { timeout: 20_000 }).toBe(true);
    await answerDialogs(launched, { save: pdf });
    await tabTo(window, /^Agenda$/, 'tab');
    for (const tab of ['Minutes', 'Attendance', 'Documents']) {
      await window.keyboard.press('ArrowRight');
      await window.getByRole('tab', { name: tab, selected: true }).waitFor();
    }
    await tabTo(window, /^PDF…$/);
    await window.keyboard.press('Enter');
    await expect.poll(() => existsSync(pdf), { timeout: 20_000 }).toBe(true);

    comparePage(await readPage(pdf));
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(word) });
    const inWord = value.split(/\s*\n\s*/).filter((line) => line !== '');
    expect(inWord.slice(0, 8)).toEqual([
      ...['CALDER VALE SAFER PARTNERSHIP BOARD', headLine, 'AGENDA', 'OPEN SESSION', 'Apologies'],
      ...['1.', `${items[0]?.title ?? ''}*`, chair],
    ]);
    expect(inWord.at(-1)).toBe(nextMeeting);
  });
});
