// @vitest-environment jsdom
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { cleanPastedHtml } from '../../../renderer/editor/paste/clean-html.ts';
import { plainTextOf } from '../../../renderer/editor/paste/plain-text.ts';
import type { Block, MinuteBody } from '../../../shared/minutes/body.ts';
import { bodyOf, idNumber, inline, paragraph, placeEditor, resolution } from './editor-on-page.ts';

afterEach(() => document.body.replaceChildren());

function pasted(html: string): Block[] {
  const hands = placeEditor();
  hands.view.pasteHTML(html);
  return hands.blocks();
}
const entry = (words: string, ...more: Block[]) => ({
  type: 'listItem',
  content: [{ type: 'paragraph', ...inline(words) }, ...more],
});

/** What Word puts into the clipboard for an entry of a list. */
const wordEntry = (level: number, label: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>` +
  `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
const wordPage = (content: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {color:red} --></style><!--[if gte mso 9]><xml><o:p>secret</o:p></xml><![endif]--></head><body><!--StartFragment-->${content}<!--EndFragment--></body></html>`;

describe('pasting', () => {
  it('takes paragraphs and marks from Word, and nothing of its style', () => {
    const html = wordPage(
      `<p class=MsoNormal style='color:red'>The <b>fence</b> was <span style='font-style:italic'>mended</span> at\n<span style="text-decoration:underline">once</span>.<o:p></o:p></p><h2>Works</h2>`,
    );
    expect(pasted(html)).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The ' },
          { type: 'text', text: 'fence', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' was ' },
          { type: 'text', text: 'mended', marks: [{ type: 'italic' }] },
          { type: 'text', text: ' at ' },
          { type: 'text', text: 'once', marks: [{ type: 'underline' }] },
          { type: 'text', text: '.' },
        ],
      },
      { type: 'subheading', ...inline('Works') },
    ]);
  });

  it('rebuilds the lists of Word, nested and numbered', () => {
    const html = wordPage(
      [
        wordEntry(1, '·', 'one'),
        wordEntry(2, 'o', 'one a'),
        wordEntry(1, '·', 'two'),
        '<p class=MsoNormal>between</p>',
        wordEntry(1, '3.', 'three'),
        wordEntry(1, '4.', 'four'),
      ].join(''),
    );
    expect(pasted(html)).toEqual([
      {
        type: 'bulletList',
        content: [entry('one', { type: 'bulletList', content: [entry('one a')] } as Block), entry('two')],
      },
      paragraph('between'),
      { type: 'orderedList', attrs: { start: 3 }, content: [entry('three'), entry('four')] },
    ]);
  });

  it('takes a table from Excel, with joined cells', () => {
    const html = wordPage(
      `<table border=0 style='border-collapse:collapse'><col width=64 span=2><tr height=20><td style='font-weight:700' width=64>Area</td><td align=right>Sum</td></tr><tr><td colspan=2>£3,000</td></tr></table>`,
    );
    const [table] = pasted(html);
    expect(table).toEqual({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableCell',
              attrs: { colspan: 1, rowspan: 1, colwidth: null },
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Area', marks: [{ type: 'bold' }] }] }],
            },
            { type: 'tableCell', attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [paragraph('Sum')] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', attrs: { colspan: 2, rowspan: 1, colwidth: null }, content: [paragraph('£3,000')] },
          ],
        },
      ],
    });
  });

  it('keeps a table one table when its cells hold lists, headings and tables', () => {
    const html =
      '<table><tr><td><h3>Marsh</h3><ul><li>one</li><li><p>two</p></li></ul><table><tr><td>deep</td></tr></table></td><td></td></tr></table>';
    const blocks = pasted(html);
    expect(blocks).toHaveLength(1);
    const [table] = blocks;
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.content[0]?.content[0]?.content).toEqual(
      ['Marsh', 'one', 'two', 'deep'].map((words) => paragraph(words)),
    );
    expect(table.content[0]?.content[1]?.content).toEqual([paragraph()]);
  });

  it('reduces links, pictures and scripts to their words', () => {
    expect(
      pasted(
        '<p>See <a href="https://example.org" style="text-decoration:underline">the <b>page</b></a><img src=x onerror="alert(1)"><script>alert(2)</script> <iframe src=x></iframe><font color=red>now</font></p>',
      ),
    ).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'See the ' },
          { type: 'text', text: 'page', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' now' },
        ],
      },
    ]);
  });

  it('leaves the weight of the wrapper of Google Docs out, and hidden words', () => {
    expect(
      pasted(
        '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">a</span>b</p><p style="display:none">c</p></b>',
      ),
    ).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'b' },
        ],
      },
    ]);
  });

  it('lets no style, class or handler through', () => {
    const html = cleanPastedHtml(
      '<p STYLE = "color:red" class="x" onclick="y">a<span style=\'color:blue\'>b</span></p><style>p{}</style>',
    );
    expect(html).toBe('<p>ab</p>');
  });

  it('keeps nonsense spans of cells within bounds', () => {
    const [table] = pasted('<table><tr><td colspan="0" rowspan="-3">a</td><td colspan="1e9">b</td></tr></table>');
    expect(table).toMatchObject({ type: 'table' });
  });

  it('reads plain text as paragraphs', () => {
    const hands = placeEditor();
    hands.view.pasteText('one\ntwo');
    expect(hands.blocks().map((block) => ('content' in block ? block.content : null))).toEqual([
      inline('one').content,
      inline('two').content,
    ]);
  });
});

describe('pasting minutes written elsewhere', () => {
  const pastedInto = (body: MinuteBody, html: string, caretAtEnd = true) => {
    const hands = placeEditor(body);
    if (caretAtEnd) hands.editor.focusAt('end');
    hands.view.pasteHTML(html);
    return hands;
  };
  const decided = '<p class=MsoNormal><b>RESOLVED</b> that the pasted matter be noted.<o:p></o:p></p>';
  const acted = '<p class=MsoNormal>Action – L Tully<o:p></o:p></p>';

  it('makes decisions and actions of paragraphs that begin as one, in their own words', () => {
    const { blocks } = pastedInto(
      bodyOf(paragraph()),
      wordPage(`<p class=MsoNormal>Members heard a report.</p>${decided}${acted}`),
    );
    expect(blocks()).toMatchObject([
      paragraph('Members heard a report.'),
      {
        type: 'resolution',
        attrs: { id: expect.stringMatching(/^0190/) as string },
        content: [
          { type: 'resolutionLead', content: [{ text: 'RESOLVED' }, { text: ' that the pasted matter be noted.' }] },
        ],
      },
      { type: 'action', attrs: { id: expect.stringMatching(/^0190/) as string }, ...inline('Action – L Tully') },
    ]);
  });

  it('does so for a single paragraph, and for plain text', () => {
    expect(
      pastedInto(bodyOf(paragraph()), wordPage(decided))
        .blocks()
        .map(({ type }) => type),
    ).toEqual(['resolution']);
    const hands = placeEditor();
    hands.view.pasteText('A report was heard.\n\nAGREED to write to the county.\n\nAction: Clerk');
    expect(hands.blocks().map(({ type }) => type)).toEqual(['paragraph', 'resolution', 'action']);
  });

  it('takes the numbered list after the stem as clauses', () => {
    const html = '<p>RESOLVED that</p><ol><li>the lamp be lit</li><li>the keeper be thanked</li></ol><p>Later.</p>';
    expect(pastedInto(bodyOf(paragraph()), html).blocks()).toMatchObject([
      {
        type: 'resolution',
        content: [
          { type: 'resolutionLead', ...inline('RESOLVED that') },
          { type: 'clause', ...inline('the lamp be lit') },
          { type: 'clause', ...inline('the keeper be thanked') },
        ],
      },
      paragraph('Later.'),
    ]);
  });

  it('after words on the line only the paragraphs that stand by themselves', () => {
    const { blocks } = pastedInto(bodyOf(paragraph('It was ')), wordPage(`${decided}${acted}`));
    expect(blocks().map(({ type }) => type)).toEqual(['paragraph', 'action']);
    const single = pastedInto(bodyOf(paragraph('It was ')), wordPage(decided));
    expect(single.blocks().map(({ type }) => type)).toEqual(['paragraph']);
  });

  it('is one step to take back', () => {
    const hands = pastedInto(bodyOf(paragraph('Before.'), paragraph()), wordPage(`${decided}${acted}`));
    expect(hands.blocks().map(({ type }) => type)).toEqual(['paragraph', 'resolution', 'action']);
    hands.editor.undo();
    expect(hands.blocks()).toEqual([paragraph('Before.'), paragraph()]);
  });

  it('leaves what was copied here as it was', () => {
    const from = placeEditor(bodyOf(paragraph('RESOLVED that it stays plain.'), paragraph('Next.')));
    const { dom } = from.view.serializeForClipboard(from.view.state.doc.slice(0, from.view.state.doc.content.size));
    expect(pasted(dom.innerHTML).map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('copying', () => {
  it('gives its own text back as it was, ids included', () => {
    const body = bodyOf(paragraph('a'), resolution(idNumber(9), 'RESOLVED that', [idNumber(8), 'one']), {
      type: 'paragraph',
      content: [{ type: 'reference', attrs: { id: idNumber(7), printed: 'min 4/26', number: '4/26' } }],
    });
    const from = placeEditor(body);
    const { dom } = from.view.serializeForClipboard(from.view.state.doc.slice(0, from.view.state.doc.content.size));
    expect(pasted(dom.innerHTML)).toEqual(body.doc.content);
  });

  it('copies labels as plain text, and none for a block that is copied from its middle on', () => {
    const hands = placeEditor(
      bodyOf(resolution(idNumber(9), 'RESOLVED that', [idNumber(8), 'one'], [idNumber(7), 'two']), {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', ...inline('three') }] }],
      }),
    );
    const { doc } = hands.view.state;
    expect(plainTextOf(doc, TextSelection.create(doc, 2, doc.content.size - 3))).toBe(
      'RESOLVED that\n1) one\n2) two\n- three',
    );
    const inClause = 2 + 'RESOLVED that'.length + 2 + 1;
    expect(plainTextOf(doc, TextSelection.create(doc, inClause, inClause + 7))).toBe('ne\n2) two');
  });
});
