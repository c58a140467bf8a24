import { describe, expect, it } from 'vitest';
import {
  describeSize,
  judgeScan,
  MOST_OF_A_SCAN,
  nameOfScan,
  refuseScanSize,
} from '../../../shared/domain/attached-file.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a scan that is to be attached', () => {
  it.each([
    ['%PDF-1.7\n…', 'application/pdf'],
    ['\u00EF\u00BB\u00BF\r\n%PDF-1.4', 'application/pdf'],
    ['\u00FF\u00D8\u00FF\u00E0 photo', 'image/jpeg'],
    ['\u0089PNG\r\n\u001A\n', 'image/png'],
    ['II*\0 fax', 'image/tiff'],
    ['MM\0*', 'image/tiff'],
    ['\0\0\0\u0018ftypheic', 'image/heic'],
  ])('[MF1] is known by its first bytes, whatever its name says', (text, mediaType) => {
    expect(judgeScan('sheet.doc', bytesOf(text))).toEqual({ kind: 'scan', mediaType });
  });

  it.each(['MZ a program', 'PK a Word file', 'plain words', '\0\0\0\u0018ftypmp42', ' '.repeat(1024) + '%PDF-1.7'])(
    '[MF1] is refused in a sentence where it is something else',
    (text) => {
      const judged = judgeScan('sheet.pdf', bytesOf(text));
      expect(judged).toMatchObject({ kind: 'refused' });
      expect(JSON.stringify(judged)).toContain('“sheet.pdf” is neither a PDF nor a picture');
    },
  );

  it('[MF1] is refused where it is empty or too large, before it is read', () => {
    expect(judgeScan('a.pdf', new Uint8Array())).toMatchObject({ kind: 'refused' });
    expect(refuseScanSize('a.pdf', 0)).toContain('“a.pdf” is empty');
    expect(refuseScanSize('a.pdf', MOST_OF_A_SCAN)).toBeNull();
    expect(refuseScanSize('a.pdf', 61 * 1024 * 1024)).toContain(
      'holds 61 MB, and the most that is taken for one file is 40 MB',
    );
  });

  it.each([
    ['Sheet 4 March.pdf', 'application/pdf', 'Sheet 4 March.pdf'],
    ['Sheet.JPEG', 'image/jpeg', 'Sheet.JPEG'],
    ['sheet.pdf.exe', 'application/pdf', 'sheet.pdf.exe.pdf'],
    ['sheet.pdf', 'image/png', 'sheet.pdf.png'],
    ['../../.profile', 'application/pdf', 'profile.pdf'],
    ['a\u202Efdp.exe', 'application/pdf', 'a fdp.exe.pdf'],
    ['.pdf', 'application/pdf', 'pdf.pdf'],
    ['???', 'image/tiff', 'scan.tif'],
  ])('[MF4] leaves the workspace under a name that says what it is: %j', (name, mediaType, expected) => {
    expect(nameOfScan(name, mediaType)).toBe(expected);
  });

  it('tells its size as people do', () => {
    expect([12, 240 * 1024, 1.25 * 1024 * 1024, 12.4 * 1024 * 1024].map(describeSize)).toEqual([
      ...['12 bytes', '240 KB', '1.3 MB', '12 MB'],
    ]);
  });
});
