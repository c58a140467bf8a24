/** What Word puts on the clipboard as HTML: its head of settings, and lists as paragraphs whose labels are words. */

const head =
  '<html xmlns:o="urn:schemas-microsoft-com:office:office"\nxmlns:w="urn:schemas-microsoft-com:office:word"\n' +
  'xmlns="http://www.w3.org/TR/REC-html40">\n\n<head>\n<meta name=ProgId content=Word.Document>\n' +
  '<!--[if gte mso 9]><xml>\n <w:WordDocument>\n  <w:View>Normal</w:View>\n </w:WordDocument>\n</xml><![endif]-->\n' +
  '<style>\n<!--\n /* List Definitions */\n@list l0\n\t{mso-list-id:912345678;}\np.MsoNormal\n\t{margin:0cm;}\n-->\n' +
  "</style>\n</head>\n\n<body lang=EN-GB style='tab-interval:36.0pt'>\n<!--StartFragment-->\n\n";

/** The page around what was copied. */
export function wordPage(...parts: readonly string[]): string {
  return `${head}${parts.join('\n\n')}\n\n<!--EndFragment-->\n</body>\n\n</html>\n`;
}

/** A paragraph; `words` may hold mark-up. */
export function wordParagraph(words: string): string {
  return `<p class=MsoNormal>${words}<o:p></o:p></p>`;
}

/** An entry of a list: its label stands in the text, apart from it by hard spaces in a small letter. */
export function wordEntry(label: string, words: string, level = 1): string {
  const margin = level === 1 ? '' : `margin-left:${36 + 36 * (level - 1)}.0pt;mso-add-space:\nauto;`;
  const font = label === '·' ? 'font-family:Symbol;mso-fareast-font-family:Symbol;' : '';
  return (
    `<p class=MsoListParagraphCxSpMiddle style='${margin}text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>` +
    `<![if !supportLists]><span\nstyle='${font}mso-bidi-font-family:Calibri'><span\nstyle='mso-list:Ignore'>${label}` +
    `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`
  );
}

/** A table of the kind that Word's grid makes; each cell's lines are paragraphs. */
export function wordTable(...rows: readonly (readonly string[])[]): string {
  const cell = (words: string) =>
    `  <td width=50 valign=top style='width:37.4pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>\n  ${words
      .split('\n')
      .map(wordParagraph)
      .join('\n  ')}\n  </td>\n`;
  const body = rows.map((row) => ` <tr style='mso-yfti-irow:0'>\n${row.map(cell).join('')} </tr>\n`).join('');
  return `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse'>\n${body}</table>`;
}
