import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import mammoth from 'mammoth';
import { Meeting } from '../../shared/domain/meeting.ts';
import { Minute } from '../../shared/minutes/minute.ts';
import type { Page } from 'playwright-core';
import { answerDialogs, goToMinute, ownFolder, ownSample, startApp, untilSaved } from '../support/clerk.ts';

/** Asks the store as the window does, for what another test plays by hand. */
async function askStore(window: Page, name: string, input: object): Promise<unknown> {
  const answer: unknown = await window.evaluate(
    ([its, given]) =>
      (
        globalThis as unknown as { minutebook: { invoke: (name: string, input: object) => Promise<unknown> } }
      ).minutebook.invoke(its, given),
    [name, input] as const,
  );
  return z.object({ ok: z.literal(true), value: z.unknown() }).parse(answer).value;
}

const minutesOf = async (window: Page, meetingId: string) =>
  z.array(Minute).parse(await askStore(window, 'minutes.list', { meetingId }));

describe('after a meeting', () => {
  it('notes become minutes, the draft goes to the Chair, is circulated, confirmed with a correction, and locked', async () => {
    const folder = ownFolder();
    const launched = await startApp({ args: [ownSample()] });
    const { window } = launched;
    const { keyboard } = window;
    const dialog = window.getByRole('dialog');
    const bodies = z.array(z.object({ id: z.string(), name: z.string() }));
    const board = bodies
      .parse(await askStore(window, 'bodies.list', {}))
      .find(({ name }) => name === 'Calder Vale Safer Partnership Board');
    if (board === undefined) throw new Error('the sample has no board');
    const next = { bodyId: board.id, title: null, heldOn: '2026-06-03', startsAt: null, venue: null };
    const june = Meeting.parse(await askStore(window, 'meetings.create', next));
    await askStore(window, 'minutes.add', {
      ...{ meetingId: june.id, after: null, title: 'Minutes of the last meeting', numbering: 'next' },
    });

    // Rough notes, lifted line by line; what was not used stays a note.
    await goToMinute(window, '7/26');
    await keyboard.press('F9');
    await window.locator('[data-part="notes-editor"]:focus').waitFor();
    await keyboard.type('Dacre cross about the figures');
    await keyboard.press('Enter');
    await keyboard.type('Action – M Dacre');
    await keyboard.press('Control+Enter');
    await expect.poll(() => window.locator('[data-notes] [data-used]').innerText()).toBe('Action – M Dacre');
    await window.locator('[data-line]:not([data-used])').waitFor();
    await keyboard.press('F9');
    await window.locator('[role=textbox]:focus[aria-label^="Minute 7/26"]').waitFor();
    await untilSaved(window);
    const drawer = window.getByRole('complementary', { name: 'What belongs to the minute' });
    await drawer.getByRole('button', { name: 'M Dacre' }).waitFor();

    // The draft goes to the Chair: the sheet says so, and numbers stay from here on.
    await window.getByRole('button', { name: 'Send draft to the Chair…' }).click();
    await keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await window.getByText('Draft, not yet approved by the Chair').first().waitFor();
    await goToMinute(window, '9/26');
    await window.getByRole('radio', { name: 'Minutes' }).click();
    await window.getByRole('button', { name: 'Add…', exact: true }).click();
    await dialog.getByLabel('Heading').fill('A bench for the bus station');
    await dialog.getByText('With a letter, 9A/26').click();
    await keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Add and write' }).click();
    await window.locator('[role=textbox]:focus[aria-label^="Minute 9A/26"]').waitFor();
    await keyboard.type('RESOLVED that a bench be set up.');
    await untilSaved(window);
    await window.getByRole('region', { name: /^Minute 10\/26/ }).waitFor();

    // Circulated, then confirmed at the meeting in June with a correction: the text stays, the correction is numbered.
    await window.getByRole('button', { name: 'Circulate…', exact: true }).click();
    await keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await window.getByText('Draft, subject to confirmation').first().waitFor();
    await window.getByRole('button', { name: 'Confirm…', exact: true }).click();
    await dialog.getByText('With corrections').first().click();
    await dialog.getByLabel('For', { exact: true }).fill('L Tully');
    await dialog.getByLabel('Read', { exact: true }).fill('L Tulley');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await expect.poll(async () => (await minutesOf(window, june.id)).length).toBe(1);
    const [confirming] = await minutesOf(window, june.id);
    expect(JSON.stringify(confirming?.body)).toMatch(/RESOLVED.*confirmed as a correct record/);
    expect(JSON.stringify(confirming?.body)).toContain('L Tulley');

    // The notes are offered for destruction; the clerk destroys them.
    await dialog.getByRole('button', { name: /^Destroy/ }).click();
    await dialog.waitFor({ state: 'detached' });

    // Locked: nothing typed is taken, and the circulated words are those in the file.
    await window.getByText('Confirmed', { exact: true }).first().waitFor();
    await window.getByRole('button', { name: 'Unlock…' }).waitFor();
    const word = path.join(folder, 'Confirmed.docx');
    await answerDialogs(launched, { save: word });
    await keyboard.press('Control+Shift+E');
    await expect.poll(() => existsSync(word), { timeout: 20_000 }).toBe(true);
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(word) });
    expect(value).toContain('9A/26');
    expect(value).not.toContain('Draft');
    expect(value).not.toContain('cross about the figures');
  });
});
