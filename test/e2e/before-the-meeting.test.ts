import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../electron/readers/pdf/open-pdf.ts';
import { Temporal } from 'temporal-polyfill';
import { averleyMinutes } from '../support/averley.ts';
import { calderValeMinutes } from '../support/calder-vale.ts';
import { answerDialogs, goTo, ownFolder, startApp } from '../support/clerk.ts';
import { formatLongDate } from '../../shared/text/dates.ts';
import type { LaunchedApp } from '../support/launch.ts';

/** Saves every file into the folder under the name that is suggested for it. */
async function saveInto({ app }: LaunchedApp, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    // With a window or without one: the options are the last argument.
    dialog.showSaveDialog = (...given: unknown[]) => {
      const options = given.at(-1);
      const wanted = typeof options === 'object' && options !== null && 'defaultPath' in options;
      const name = wanted ? String(options.defaultPath).split(/[\\/]/).at(-1) : 'file';
      return Promise.resolve({ canceled: false, filePath: `${into}/${name ?? 'file'}` });
    };
  }, folder);
}

/** The words of a printed file whose name has these in it; waits until it is there. */
async function readPrinted(folder: string, name: string): Promise<string> {
  const find = () => readdirSync(folder).find((file) => file.includes(name) && file.endsWith('.pdf'));
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  const { pages } = await openPdf(new Uint8Array(readFileSync(path.join(folder, find() ?? ''))));
  return pages
    .flatMap(({ upright }) => upright.map(({ text }) => text))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** Chooses on the Documents tab what is to be printed, and prints it. */
async function print(window: Page, name: string): Promise<void> {
  await window.getByRole('tab', { name: 'Documents' }).click();
  await window
    .getByRole('button', { name: /Document$/ })
    .first()
    .click();
  await window.getByRole('option', { name, exact: true }).click();
  await window.getByRole('region', { name: `${name}, as it prints` }).waitFor();
  await window.getByRole('button', { name: 'PDF…' }).click();
}

async function chooseRules(window: Page, body: string, rules: string): Promise<void> {
  await goTo(window, 'Bodies');
  await window.getByRole('row', { name: body }).press('Enter');
  await window.getByRole('heading', { level: 1, name: body }).waitFor();
  await window.getByRole('tab', { name: 'Rules' }).click();
  await window
    .getByRole('button', { name: /Rules$/ })
    .first()
    .click();
  await window.getByRole('option', { name: rules }).click();
  await window.getByRole('grid', { name: 'Rules' }).waitFor();
}

/** Chooses in a field that opens a list. */
async function choose(place: Locator, window: Page, label: string, words: string | RegExp): Promise<void> {
  await place.getByRole('button', { name: new RegExp(`${label}$`) }).click();
  await window.getByRole('option', { name: words }).click();
}

/** Shows what earlier meetings have for the agenda. */
async function openSuggestions(window: Page): Promise<Locator> {
  const name = /^Suggestions/;
  await window.getByRole('radio', { name }).or(window.getByRole('button', { name })).first().click();
  return window.getByRole('group', { name: 'Suggestions', exact: true });
}

/** Adds a line to the end of what is chosen. */
async function addLine(window: Page, title: string): Promise<Locator> {
  await window.getByRole('button', { name: 'Add a line' }).click();
  await window.getByLabel('Title of the new line').fill(title);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  return window.getByRole('row', { name: new RegExp(title) });
}

async function makeMeeting(window: Page, day: string): Promise<void> {
  await window.keyboard.press('Control+n');
  const dialog = window.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByLabel('Day', { exact: true }).fill(day);
  await dialog.getByLabel('Begins at').fill('7.00pm');
  await dialog.getByLabel('Venue').fill('Guildhall');
  await window.keyboard.press('Enter');
  await window.getByRole('heading', { level: 1, name: `Meeting of ${day}` }).waitFor();
  await window.getByRole('tab', { name: 'Agenda' }).click();
}

describe('the days before a meeting', () => {
  it('of a town council: last minutes, deadline, agenda with a closed matter, and everything that goes out', async () => {
    const folder = ownFolder();
    const word = path.join(folder, 'december.docx');
    // The watch over absences counts from today: six months end in twenty days, and the last meeting before is in eight.
    const inDays = (days: number) => formatLongDate(Temporal.Now.plainDateISO().add({ days }).toString());
    const lastSeen = Temporal.Now.plainDateISO().add({ days: 20 }).subtract({ months: 6 }).toString();
    writeFileSync(word, await averleyMinutes({ lastSeen: formatLongDate(lastSeen), others: inDays(-30) }));
    const launched = await startApp();
    const { window } = launched;
    await answerDialogs(launched, { open: [word], save: path.join(folder, 'Averley.minutebook') });
    await window.getByRole('button', { name: /^New workspace/ }).click();
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();

    // The last minutes make the body, with no form first.
    await window.keyboard.press('Control+i');
    await window.getByRole('button', { name: 'Import 3 documents' }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    await chooseRules(window, 'Averley Town Council', 'Parish or town council (England)');

    await makeMeeting(window, '14 January 2026');
    await window.getByRole('button', { name: 'Deadlines and timetable' }).click();
    const deadlines = window.getByRole('dialog', { name: 'Deadlines and timetable' });
    await deadlines.getByText('Friday, 9 January 2026').first().waitFor();
    expect(await deadlines.getByRole('list', { name: 'The days counted' }).innerText()).toMatch(
      /Sat 10 January\s+Saturday, which counts here\s+–\s+not counted:\s+Sun 11 January/,
    );
    // Saturdays need not count: then the day before is the last, and that is told as its own rule.
    await deadlines.getByRole('button', { name: 'Change this rule…' }).click();
    const rule = window.getByRole('dialog', { name: /counts its notice/ });
    await choose(rule, window, 'Saturdays', 'Do not count');
    await rule.getByLabel('Why it differs').fill('standing order 3(b)');
    await rule.getByRole('button', { name: 'Keep as its own rule' }).click();
    await deadlines.getByText('Thursday, 8 January 2026').first().waitFor();
    expect(await deadlines.getByRole('list', { name: 'The days counted' }).innerText()).toMatch(
      /not counted:\s+Sat 10 January\s+Saturday\s+–\s+not counted:\s+Sun 11 January/,
    );
    await deadlines.getByText(/its own rule, because standing order 3\(b\)/).waitFor();
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+z');
    await window.getByText(/^Taken back/).waitFor();

    await window.getByRole('button', { name: 'Begin with the standing items' }).click();
    await window.getByRole('row', { name: /Apologies/ }).waitFor();
    // A summons names its business, so that any other is pointed at quietly.
    await addLine(window, 'Any other business');
    const findings = window.getByRole('region', { name: 'What to look at' });
    await findings.getByText(/what it does not name cannot be decided/).waitFor();
    await window.keyboard.press('Delete');
    await findings.waitFor({ state: 'hidden' });
    const staffing = await addLine(window, 'Staffing of the cemetery');
    await staffing.click();
    await window.getByRole('button', { name: 'Add a paper…' }).click();
    const paper = window.getByRole('dialog', { name: 'New paper' });
    await paper
      .getByRole('radio', { name: 'Exempt' })
      .or(paper.getByRole('button', { name: 'Exempt' }))
      .click();
    // The grounds are those of the Act of 1960; the schedule of the principal councils is not offered.
    await paper.getByLabel('Another special reason, which the resolution says').check();
    expect(await paper.innerText()).not.toMatch(/12A|Schedule/);
    await paper.getByLabel('The reason, as the resolution gives it').fill('It is about one employee.');
    await paper.getByRole('button', { name: 'Add the paper' }).click();
    await paper.waitFor({ state: 'hidden' });

    // Too late by its own rule, told with the rule's own source; in time a weekend earlier.
    await window.getByRole('button', { name: 'Publish the agenda…' }).click();
    const publish = window.getByRole('dialog', { name: 'Publish the agenda' });
    const day = publish.getByLabel('Day', { exact: true });
    await day.fill('12 January 2026');
    await publish.getByText(/Summons: lawful last day Friday, 9 January 2026; late/).waitFor();
    await publish.getByText(/cannot be decided.*Sch 12 para 10/).waitFor();
    await day.fill('9 January 2026');
    await publish.getByText(/Summons: lawful last day Friday, 9 January 2026; in time/).waitFor();
    expect(await publish.getByText(/cannot be decided/).count()).toBe(0);
    await saveInto(launched, folder);
    await answerDialogs(launched, { open: [folder] });
    for (const name of ['agenda', 'agenda for the public', 'public notice', 'summons']) {
      await publish.getByLabel(`Then write the ${name}`, { exact: true }).check();
    }
    await publish
      .getByRole('radio', { name: 'PDF' })
      .or(publish.getByRole('button', { name: 'PDF' }))
      .click();
    await launched.takeScreenshot('publish-agenda');
    await publish.getByRole('button', { name: 'Publish', exact: true }).click();

    const summons = await readPrinted(folder, 'summons');
    expect(summons).toContain('You are summoned to attend the meeting of the Averley Town Council');
    expect(summons).toContain('To every councillor');
    expect(summons).toContain('9 January 2026');
    expect(summons).toContain('Staffing of the cemetery');
    const notice = await readPrinted(folder, 'notice of meeting');
    expect(notice).toContain('Wednesday, 14 January 2026 at 7.00pm');
    expect(notice).not.toContain('Staffing');
    const forAll = await readPrinted(folder, 'agenda (public)');
    expect(forAll).toContain('Item closed to the public');
    expect(forAll).not.toContain('Staffing');
    expect(await readPrinted(folder, 'agenda 14')).toContain('Staffing of the cemetery');

    await window.getByRole('listitem').filter({ hasText: 'Agenda published' }).getByText('9 January 2026').waitFor();
    await print(window, 'Signing-in sheet');
    const sheet = await readPrinted(folder, 'signing-in sheet');
    expect(sheet).toMatch(/Name Organisation Signature Time/);
    for (const name of ['J Pym', 'F Okafor', 'P Orme']) expect(sheet).toContain(name);

    // What went out stays as it was; a change after it is asked about once.
    await window.getByRole('button', { name: 'Agenda', exact: true }).click();
    await window
      .getByRole('region', { name: 'Agenda, as it went out' })
      .getByText('Staffing of the cemetery')
      .waitFor();
    await window.getByRole('tab', { name: 'Agenda' }).click();
    await addLine(window, 'Storm damage');
    const question = window.getByRole('region', { name: 'Changed since the agenda went out' });
    await question.getByText('“Storm damage” was added.').waitFor();
    await question.getByRole('button', { name: 'Publish a supplement…' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await question.waitFor({ state: 'hidden' });
    await launched.takeScreenshot('after-a-supplement');

    // Whose six months run out is offered for the last meeting that can approve a reason, with the item drafted.
    await makeMeeting(window, inDays(8));
    const absence = (await openSuggestions(window)).getByRole('region', { name: 'Absences to approve' });
    await absence.getByText(`the meeting on ${inDays(8)} is the last`).waitFor();
    await absence.getByRole('button', { name: /^Take “.*F Okafor/ }).click();
    await window.getByRole('row', { name: /approving the reason for the absence of .*F Okafor/ }).waitFor();
  });

  it('of a partnership: a year of dates, the last day of its own rule, and what comes up again', async () => {
    const folder = ownFolder();
    const text = path.join(folder, 'Calder Vale 2025-26.txt');
    writeFileSync(text, calderValeMinutes());
    const launched = await startApp();
    const { window } = launched;
    await answerDialogs(launched, { open: [text], save: path.join(folder, 'Vale.minutebook') });
    await window.getByRole('button', { name: /^New workspace/ }).click();
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await window.keyboard.press('Control+i');
    await window.getByRole('button', { name: 'Import 6 documents' }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    // Six doubts are left open, and nothing waits for them.
    await window.keyboard.press('Control+6');
    await window.getByText(/^6 places?\b/).waitFor();

    await goTo(window, 'Bodies');
    await window.getByRole('row', { name: 'Calder Vale Tasking and Advisory Group' }).press('Enter');
    await window.getByRole('button', { name: 'Change…' }).first().click();
    const group = window.getByRole('dialog', { name: /^Change Calder Vale Tasking/ });
    await choose(group, window, 'Reports to', 'Calder Vale Safer Partnership Board');
    await group.getByRole('button', { name: 'Keep the changes' }).click();
    await group.waitFor({ state: 'hidden' });
    await chooseRules(window, 'Calder Vale Safer Partnership Board', 'Joint or partnership body (voluntary)');

    // Last year's four dates stay in their place of the month, and out of half-term.
    await goTo(window, 'Meetings');
    await window.getByRole('button', { name: 'Calendar' }).click();
    await window.getByRole('button', { name: 'Closed days…' }).click();
    const closed = window.getByRole('dialog', { name: 'Closed days' });
    await closed.getByLabel('Name').fill('Half-term');
    await closed.getByLabel('First day').fill('25 May 2026');
    await closed.getByLabel('Last day').fill('29 May 2026');
    await closed.getByRole('button', { name: 'Add these days' }).click();
    await closed.getByRole('button', { name: 'Change Half-term' }).waitFor();
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Plan a year…' }).click();
    const plan = window.getByRole('dialog', { name: /^Plan/ });
    await choose(plan, window, 'Body', 'Calder Vale Safer Partnership Board');
    await plan.getByLabel('Year', { exact: true }).fill('2026');
    await plan.getByText(/^4 dates of 2025/).waitFor();
    await plan.getByRole('button', { name: 'See the dates' }).click();
    await plan.getByText(/Wednesday, 27 May 2026 is in Half-term/).waitFor();
    await plan.getByRole('button', { name: 'Take Wednesday, 3 June 2026' }).click();
    await plan.getByRole('button', { name: 'Make these 3 meetings' }).click();
    await plan.waitFor({ state: 'hidden' });
    await saveInto(launched, folder);
    await window.getByRole('button', { name: 'Export' }).click();
    await window.getByRole('menuitem', { name: 'List of dates, Excel…' }).click();
    const sheet = () => readdirSync(folder).find((file) => file.endsWith('.xlsx'));
    await expect.poll(sheet, { timeout: 15_000 }).toBeDefined();

    await goTo(window, 'Meetings');
    await window.getByRole('row', { name: /3 June 2026/ }).press('Enter');
    await window.getByRole('heading', { level: 1, name: 'Meeting of 3 June 2026' }).waitFor();
    await window.getByRole('tab', { name: 'Agenda' }).click();
    await window.getByRole('button', { name: 'Deadlines and timetable' }).click();
    const deadlines = window.getByRole('dialog', { name: 'Deadlines and timetable' });
    await deadlines.getByText('Tuesday, 26 May 2026').first().waitFor();
    expect(await deadlines.innerText()).toContain('Last day by its own rule');
    await window.keyboard.press('Escape');

    await window.getByRole('button', { name: 'Begin with the standing items' }).click();
    await window.getByRole('row', { name: /Matters arising/i }).waitFor();
    const suggestions = await openSuggestions(window);
    // What the standing items brought is no longer offered; what earlier meetings left is, and nothing else.
    await suggestions.getByRole('region', { name: 'Standing items' }).waitFor({ state: 'hidden' });
    const take = suggestions.getByRole('button', { name: /^Take “/ });
    const titles = () => take.evaluateAll((all) => all.map((one) => /“(.*)”/.exec(one.ariaLabel ?? '')?.[1] ?? ''));
    await expect.poll(async () => (await titles()).length).toBe(7);
    expect(await titles()).toEqual([
      'Minutes of the meeting held on 4 March 2026',
      expect.stringMatching(/^Minutes of the .*Tasking and Advisory Group meeting held on 7 May 2026$/),
      ...['PERFORMANCE REPORT (min 7/26 refers)', 'SHOP THEFT (min 9/26 refers)'],
      'SERIOUS VIOLENCE STRATEGY (min 12/26 refers)',
      'NIGHT SHELTER (min 42/25 refers)',
      'CAPITAL BIDS (min 10/26 refers)',
    ]);
    await launched.takeScreenshot('agenda-with-suggestions');
    // All but the bid.
    await suggestions.getByRole('button', { name: 'Take these 3' }).click();
    await expect.poll(async () => (await titles()).length).toBe(4);
    for (const left of [3, 2, 1]) {
      await take.first().click();
      await expect.poll(async () => (await titles()).length).toBe(left);
    }
    expect(await titles()).toEqual(['CAPITAL BIDS (min 10/26 refers)']);

    await print(window, 'Agenda');
    const printed = await readPrinted(folder, 'agenda');
    expect(printed).toContain('CALDER VALE SAFER PARTNERSHIP BOARD');
    for (const number of ['7/26', '9/26', '12/26', '42/25']) expect(printed).toContain(`min ${number} refers`);
    expect(printed).not.toContain('CAPITAL BIDS');
  });
});
