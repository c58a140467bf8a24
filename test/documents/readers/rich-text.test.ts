import { describe, expect, it } from 'vitest';
import { readRtf } from '../../../electron/readers/rtf/read-rtf.ts';

const read = (body: string) =>
  readRtf('minutes.rtf', Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${body}}`, 'latin1'));
const textsOf = (body: string): string[] =>
  read(body).lines.map(({ bullet, text }) => (bullet === null ? text : `${bullet} ${text}`));

describe('rich text', () => {
  it('gives paragraphs with their marks, indentation and style', () => {
    const { lines } = read(
      '{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\*\\cs10 Default;}}' +
        '\\pard\\s1{\\b FEES} were {\\ul paid}\\par\\pard\\par\\pard\\li720 in\\par',
    );
    expect(lines.map(({ number, text, style, indent, marks }) => [number, text, style, indent, marks])).toEqual([
      [
        1,
        'FEES were paid',
        'heading 1',
        0,
        [
          { from: 0, to: 4, mark: 'bold' },
          { from: 10, to: 14, mark: 'underline' },
        ],
      ],
      [3, 'in', null, 36, []],
    ]);
  });

  it('decodes bytes by the code page of their font, numbers by Unicode, and signs by name', () => {
    expect(
      textsOf(
        "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset238 Arial CE;}{\\f2\\fcharset2 Symbol;}}Caf\\'e9 \\endash  \\'a35 {\\f1 \\'9a}{\\f2 \\'b7}" +
          '\\u8220?x\\u8221? {\\uc2\\u163 ab}\\~y\\_z \\{\\}\\par',
      ),
    ).toEqual(['Café – £5 š•“x” £ y-z {}']);
  });

  it('takes labels of lists, rows of tables, and field results; no codes, pictures or hidden words', () => {
    const source = read(
      '{\\listtext\\tab 1)\\tab}let the hall\\par' +
        '\\trowd\\intbl Payee\\cell Amount\\cell\\row\\trowd\\intbl Z Ash\\par the clerk\\cell \\u163?5\\cell\\row\\pard' +
        '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt the link}}{\\pict 00ff}{\\v secret}{\\*\\unknown words}\\par',
    );
    expect(source.lines.map(({ bullet, cells, text }) => [bullet, cells ?? text])).toEqual([
      ['1)', 'let the hall'],
      [null, ['Payee', 'Amount']],
      [null, ['Z Ash\nthe clerk', '£5']],
      [null, 'the link'],
    ]);
    expect(source.notes).toEqual(['Words set as hidden were left out.', 'A picture was left out.']);
  });

  it('sets headers, footnotes, comments and boxes apart, and reads changes as accepted', () => {
    const source = read(
      '{\\header Board\\par}The fees{\\footnote{\\super\\chftn} In full.} rose{\\*\\atnid AB}{\\*\\annotation why?} ' +
        '{\\deleted by half }{\\revised a lot}.\\par{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt boxed\\par}}{\\shprslt again}}',
    );
    expect(source.lines.map(({ region, text }) => [region, text.trim()])).toEqual([
      ['body', 'The fees rose a lot.'],
      ['footnote', 'In full.'],
      ['text-box', 'boxed'],
      ['header', 'Board'],
      ['comment', 'why?'],
    ]);
    expect(source.notes).toEqual(['The document holds tracked changes; it was read as if all of them were accepted.']);
  });
});
