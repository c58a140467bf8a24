import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../electron/readers/pdf/open-pdf.ts';
import { averleyMinutes } from '../support/averley.ts';
import { answerDialogs, goTo, ownFolder, packFile, startApp } from '../support/clerk.ts';
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
    writeFileSync(word, await averleyMinutes());
    const launched = await startApp();
    const { window } = launched;
    await answerDialogs(launched, { open: [word], save: path.join(folder, 'Averley.minutebook') });
    await window.getByRole('button', { name: /^New workspace/ }).click();
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();

    // The last minutes make the body, with no form first.
    await window.keyboard.press('Control+i');
    await window.getByRole('button', { name: 'Import', exact: true }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    await window.getByText('2025/26-106').first().waitFor();
    await chooseRules(window, 'Averley Town Council', 'Parish or town council (England)');

    await makeMeeting(window, '14 January 2026');
    await window.getByRole('button', { name: 'Deadlines and timetable' }).click();
    const deadlines = window.getByRole('dialog', { name: 'Deadlines and timetable' });
    await deadlines.getByText('Friday, 9 January 2026').first().waitFor();
    expect(await deadlines.getByRole('list', { name: 'The days counted' }).innerText()).toMatch(
      /Sat 10 January\s+Saturday, which counts here\s+–\s+not counted:\s+Sun 11 January/,
    );
    await window.keyboard.press('Escape');

    await window.getByRole('button', { name: 'Begin with the standing items' }).click();
    await window.getByRole('row', { name: /Apologies/ }).waitFor();
    await window.getByRole('button', { name: 'Add a line' }).click();
    await window.getByLabel('Title of the new line').fill('Staffing of the cemetery');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Escape');
    const staffing = window.getByRole('row', { name: /Staffing of the cemetery/ });
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
    expect(await readPrinted(folder, 'signing-in sheet')).toMatch(/Name Organisation Signature Time/);

    // What went out stays as it was; a change after it is asked about once.
    await window.getByRole('button', { name: 'Agenda', exact: true }).click();
    await window
      .getByRole('region', { name: 'Agenda, as it went out' })
      .getByText('Staffing of the cemetery')
      .waitFor();
    await window.getByRole('tab', { name: 'Agenda' }).click();
    await window.getByRole('button', { name: 'Add a line' }).click();
    await window.getByLabel('Title of the new line').fill('Storm damage');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Escape');
    const question = window.getByRole('region', { name: 'Changed since the agenda went out' });
    await question.getByText('“Storm damage” was added.').waitFor();
    await question.getByRole('button', { name: 'Publish a supplement…' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await question.waitFor({ state: 'hidden' });
    await launched.takeScreenshot('after-a-supplement');
  });

  it('of a partnership: two sets of minutes, the last day of its own rule, and what comes up again', async () => {
    const folder = ownFolder();
    const launched = await startApp();
    const { window } = launched;
    await answerDialogs(launched, { open: [packFile], save: path.join(folder, 'Vale.minutebook') });
    await window.getByRole('button', { name: /^New workspace/ }).click();
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await window.keyboard.press('Control+i');
    await window.getByRole('button', { name: 'Import 4 documents' }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    await chooseRules(window, 'Calder Vale Safer Partnership Board', 'Joint or partnership body (voluntary)');

    await makeMeeting(window, '3 June 2026');
    await window.getByRole('button', { name: 'Deadlines and timetable' }).click();
    const deadlines = window.getByRole('dialog', { name: 'Deadlines and timetable' });
    await deadlines.getByText('Tuesday, 26 May 2026').first().waitFor();
    expect(await deadlines.innerText()).toContain('Last day by its own rule');
    await window.keyboard.press('Escape');

    // Actions come up again for two years: the next meeting after the minutes that came in.
    await makeMeeting(window, '6 March 2024');
    await window.getByRole('button', { name: 'Begin with the standing items' }).click();
    await window.getByRole('row', { name: /Matters arising/i }).waitFor();
    const switchTo = /^Suggestions/;
    await window
      .getByRole('radio', { name: switchTo })
      .or(window.getByRole('button', { name: switchTo }))
      .first()
      .click();
    const suggestions = window.getByRole('group', { name: 'Suggestions', exact: true });
    // What the standing items brought is no longer offered.
    await suggestions.getByRole('region', { name: 'Standing items' }).waitFor({ state: 'hidden' });
    const arising = suggestions.getByRole('region', { name: 'Matters arising' });
    const take = arising.getByRole('button', { name: /^Take “/ });
    await take.first().waitFor();
    const offers = await take.count();
    const offered = /“(.*)”/.exec((await take.first().getAttribute('aria-label')) ?? '')?.[1] ?? '';
    expect(await window.getByRole('treegrid').innerText()).not.toContain(offered);
    await take.first().click();
    await expect.poll(() => window.getByRole('treegrid').innerText(), { timeout: 10_000 }).toContain(offered);
    await expect.poll(() => take.count()).toBe(offers - 1);
    await launched.takeScreenshot('agenda-with-suggestions');

    await saveInto(launched, folder);
    await print(window, 'Agenda');
    const printed = await readPrinted(folder, 'agenda');
    expect(printed).toContain('CALDER VALE SAFER PARTNERSHIP BOARD');
    expect(printed).toContain(offered.slice(0, 20));
  });
});
