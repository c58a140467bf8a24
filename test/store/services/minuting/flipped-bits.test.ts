import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sendMinutes } from '../../../../electron/services/minuting/circulate.ts';
import { findBroken } from '../../../../electron/services/minuting/editions.ts';
import { openReader } from '../../../../electron/store/open.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { aBody, aMeeting, aMinute, paragraph } from '../../../support/store/records.ts';
import { temporaryContext, temporaryFolder } from '../../../support/store/temporary-workspace.ts';

/** A closed workspace with two editions, as bytes. */
function makeWorkspace(): Buffer {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context));
  for (let at = 0; at < 12; at += 1)
    aMinute(context, meeting, `Item ${at}`, paragraph('The report was received. '.repeat(30)));
  for (const standing of ['with-chair', 'circulated'] as const) {
    sendMinutes(context, {
      meetingId: meeting.id,
      part: 'open',
      standing,
      on: IsoDate.parse('2026-09-08'),
      note: null,
    });
  }
  const file = context.workspace.connection.database.name;
  context.workspace.close();
  return readFileSync(file);
}

/** A small generator of its own, so that every run flips the same bits. */
function countingRandom(): (below: number) => number {
  let state = 20_261_124;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What is stored of the editions, or that it cannot be read at all. */
function readRaw(file: string): string {
  try {
    const reader = openReader(file);
    try {
      return JSON.stringify(reader.all('SELECT id, content, sha256 FROM editions NOT INDEXED ORDER BY rowid'));
    } finally {
      reader.close();
    }
  } catch {
    return 'unreadable';
  }
}

/** Whether checking says that something is wrong: by a list, or by not being able to read. */
function isTold(file: string): boolean {
  try {
    const reader = openReader(file);
    try {
      return findBroken(reader).broken.length > 0;
    } finally {
      reader.close();
    }
  } catch {
    return true;
  }
}

describe('a kept edition', () => {
  it('[ED3] of 500 bits flipped in the file, all that change what is stored of an edition are found', () => {
    const whole = makeWorkspace();
    const file = path.join(temporaryFolder(), 'Flipped.minutebook');
    writeFileSync(file, whole);
    const before = readRaw(file);
    expect(isTold(file)).toBe(false);
    const random = countingRandom();
    // Half of them anywhere, half in the words of the editions, which minutes write in another way.
    const places: number[] = [];
    const words = '"kind":"text","text":"The report';
    for (let at = whole.indexOf(words); at !== -1; at = whole.indexOf(words, at + 1)) places.push(at);
    expect(places.length).toBeGreaterThan(20);
    let changed = 0;
    for (let flip = 0; flip < 500; flip += 1) {
      const near = places[random(places.length)] ?? 0;
      const at = flip % 2 === 0 ? random(whole.length) : Math.min(near + random(600), whole.length - 1);
      const bytes = Buffer.from(whole);
      bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << random(8)), at);
      writeFileSync(file, bytes);
      if (readRaw(file) === before) continue;
      changed += 1;
      expect(isTold(file), `byte ${at}`).toBe(true);
    }
    expect(changed).toBeGreaterThan(240);
  });
});
