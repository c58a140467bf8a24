import { describe, expect, it } from 'vitest';
import { writeLetter } from '../../../electron/writers/eml.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { dueDayOf, standingOfApproval, wordLetter } from '../../../shared/domain/minuting/approvals.ts';

const bytes = Uint8Array.from({ length: 500 }, (_, at) => at % 256);
const letter: Parameters<typeof writeLetter>[0] = {
  to: { name: 'Cllr Siân O’Hare', address: 's.ohare@example.org' },
  subject: 'Draft minute to check: 27/26 The café on the Strand and its “terrace”, with all that belongs to it',
  text: 'Dear Cllr O’Hare\n\nThe draft is attached.\n',
  attachment: { name: 'Vale Board draft minute 27-26 Café.docx', bytes },
};
const source = (changes: Partial<typeof letter> = {}) =>
  Buffer.from(writeLetter({ ...letter, ...changes })).toString('latin1');

/** Decodes the encoded words of a header (RFC 2047), folded or not. */
function decode(header: string): string {
  return header
    .replace(/\?=\r\n (?==\?)/g, '?=')
    .replace(/(?:=\?UTF-8\?B\?([A-Za-z\d+/=]*)\?=)/g, (_all, coded: string) =>
      Buffer.from(coded, 'base64').toString('utf8'),
    );
}

function headerOf(message: string, name: string): string {
  const head = message.slice(0, message.indexOf('\r\n\r\n'));
  return new RegExp(`^${name}: (.*(?:\\r\\n .*)*)`, 'm').exec(head)?.[1] ?? '';
}

describe('a letter', () => {
  it('is lines of at most 76 seven-bit characters, each ending with CRLF', () => {
    const message = source();
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n\x80-\xff]/);
    expect(message.split('\r\n').filter((line) => line.length > 76)).toEqual([]);
    expect(message.endsWith('--\r\n')).toBe(true);
  });

  it('[AP4] says to whom, what about, that it is not sent yet, and copies nobody in', () => {
    const message = source();
    expect(decode(headerOf(message, 'To'))).toBe('Cllr Siân O’Hare\r\n <s.ohare@example.org>');
    expect(decode(headerOf(message, 'Subject'))).toBe(letter.subject);
    expect(headerOf(message, 'X-Unsent')).toBe('1');
    expect(message).not.toMatch(/^b?cc:/im);
  });

  it('carries the words and the file whole', () => {
    const message = source();
    const boundary = /boundary="([^"]+)"/.exec(message)?.[1] ?? '';
    const [, words = '', file = ''] = message.split(`--${boundary}`);
    const contentOf = (part: string) => Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64');
    expect(contentOf(words).toString('utf8')).toBe('Dear Cllr O’Hare\r\n\r\nThe draft is attached.\r\n');
    expect(Uint8Array.from(contentOf(file))).toEqual(bytes);
    expect(file).toContain('filename="Vale Board draft minute 27-26 Cafe.docx"');
    expect(file).toMatch(/filename\*0\*=UTF-8''Vale%20Board/);
  });

  it('takes no address and no line end that would begin a header of its own', () => {
    expect(source({ to: { name: 'A Vale', address: null } })).not.toContain('To:');
    expect(source({ to: { name: 'A Vale', address: 'a@b.org>\r\nBcc: <c@d.org' } })).not.toMatch(/^bcc/im);
    expect(source({ subject: 'Draft\r\nBcc: c@d.org' })).not.toMatch(/^bcc/im);
    expect(headerOf(source({ to: { name: 'A "Ann" Vale', address: 'a@b.org' } }), 'To')).toBe(
      '"A \\"Ann\\" Vale" <a@b.org>',
    );
  });
});

describe('agreement', () => {
  const day = (words: string) => IsoDate.parse(words);
  const targets = { draft: 5, agreed: 10, circulated: 15 };

  it('[AP2] is due so many days after the meeting, and never before tomorrow', () => {
    expect(dueDayOf(day('2026-06-03'), day('2026-06-05'), targets)).toBe('2026-06-13');
    expect(dueDayOf(day('2026-06-03'), day('2026-07-01'), targets)).toBe('2026-07-02');
    expect(dueDayOf(null, day('2026-07-01'), targets)).toBeNull();
    expect(dueDayOf(day('2026-06-03'), day('2026-06-05'), { ...targets, agreed: null })).toBeNull();
  });

  it('[AP3] waits until its day has passed', () => {
    const open = { answer: null, answeredOn: null, dueOn: day('2026-06-13') };
    expect(standingOfApproval(open, day('2026-06-13'))).toBe('waiting');
    expect(standingOfApproval(open, day('2026-06-14'))).toBe('overdue');
    expect(standingOfApproval({ ...open, answer: 'agreed', answeredOn: day('2026-06-20') }, day('2026-06-21'))).toBe(
      'agreed',
    );
  });

  it('[AP4] asks in plain words by which day', () => {
    const facts = {
      asked: 'Cllr B Marsh',
      bodyName: 'Vale Board',
      meeting: 'meeting on 3 June 2026',
      items: ['27/26 Bids'],
    };
    const { subject, text } = wordLetter({ ...facts, kind: 'extract', dueOn: day('2026-06-13') });
    expect(subject).toBe('Draft minute to check: 27/26 Bids (Vale Board)');
    expect(text).toContain('at the meeting on 3 June 2026 of the Vale Board is attached');
    expect(text).toContain('Please tell me by 13 June 2026 whether it is accurate');
  });
});
