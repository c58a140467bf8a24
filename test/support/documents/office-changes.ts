import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/**
 * Something that LibreOffice does to a document while it records changes: words found give way to others; a paragraph is
 * written behind the one that holds the words found, or is taken out; a comment is put on the words found.
 */
export type OfficeDeed =
  | { readonly do: 'replace'; readonly find: string; readonly with: string }
  | { readonly do: 'write-behind'; readonly find: string; readonly words: string }
  | { readonly do: 'take-paragraph'; readonly find: string }
  | { readonly do: 'comment'; readonly find: string; readonly words: string };

/** LibreOffice without a screen falls over now and then while it starts; the next try has a profile of its own again. */
const TRIES = 4;

/** A copy of a .docx in which LibreOffice, as a person of that name, carried out deeds with changes recorded. */
export async function recordChanges(
  bytes: Uint8Array,
  author: readonly [given: string, family: string],
  deeds: readonly OfficeDeed[],
): Promise<Uint8Array> {
  const troubles: unknown[] = [];
  while (troubles.length < TRIES) {
    const recorded = await tryToRecord(bytes, author, deeds).catch((trouble: unknown) => {
      troubles.push(trouble);
      return null;
    });
    if (recorded !== null) return recorded;
  }
  throw new AggregateError(troubles, 'LibreOffice wrote no document with changes.');
}

async function tryToRecord(
  bytes: Uint8Array,
  author: readonly [given: string, family: string],
  deeds: readonly OfficeDeed[],
): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minutebook-office-'));
  try {
    const source = path.join(folder, 'draft.docx');
    const target = path.join(folder, 'returned.docx');
    await writeFile(source, bytes);
    const profile = path.join(folder, 'profile');
    const office = (words: readonly string[]) =>
      promisify(execFile)(
        'soffice',
        [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', ...words],
        { timeout: 120_000 },
      );
    // The first start makes the profile and would put its own macros over ours.
    await office(['--terminate_after_init']);
    await putMacro(path.join(profile, 'user', 'basic', 'Standard'), writeMacro(source, target, author, deeds));
    // It may fall over as it ends, when the document is written and closed already: the document says whether it was.
    const trouble = await office(['macro:///Standard.Changes.Main']).then(
      () => null,
      (cause: unknown) => cause,
    );
    return await readFile(target).catch((missing: unknown) => {
      throw new Error('No document was written.', { cause: trouble ?? missing });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function putMacro(folder: string, macro: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const library =
    '<?xml version="1.0" encoding="UTF-8"?>\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Changes"/></library:library>';
  const module = `<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">${escape(macro)}</script:module>`;
  await writeFile(path.join(folder, 'script.xlb'), library);
  await writeFile(path.join(folder, 'Changes.xba'), module);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Basic: https://wiki.documentfoundation.org/Documentation/BASIC_Guide */
function writeMacro(
  source: string,
  target: string,
  [given, family]: readonly [string, string],
  deeds: readonly OfficeDeed[],
): string {
  return [
    'Dim doc As Object',
    'Function Found(words)',
    '  s = doc.createSearchDescriptor()',
    '  s.SearchString = words',
    '  s.SearchCaseSensitive = True',
    '  Found = doc.findFirst(s)',
    'End Function',
    'Sub Main',
    '  Dim args(0) As New com.sun.star.beans.PropertyValue',
    '  args(0).Name = "nodepath"',
    '  args(0).Value = "/org.openoffice.UserProfile/Data"',
    '  c = createUnoService("com.sun.star.configuration.ConfigurationProvider")',
    '  p = c.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", args())',
    `  p.givenname = ${quote(given)}`,
    `  p.sn = ${quote(family)}`,
    '  p.commitChanges()',
    '  Dim hide(0) As New com.sun.star.beans.PropertyValue',
    '  hide(0).Name = "Hidden"',
    '  hide(0).Value = True',
    `  doc = StarDesktop.loadComponentFromURL(ConvertToURL(${quote(source)}), "_blank", 0, hide())`,
    '  doc.RecordChanges = True',
    ...deeds.flatMap(writeDeed),
    '  Dim keep(0) As New com.sun.star.beans.PropertyValue',
    '  keep(0).Name = "FilterName"',
    '  keep(0).Value = "MS Word 2007 XML"',
    `  doc.storeToURL(ConvertToURL(${quote(target)}), keep())`,
    '  doc.close(True)',
    '  StarDesktop.terminate()',
    'End Sub',
  ].join('\n');
}

function writeDeed(deed: OfficeDeed): string[] {
  const found = `  f = Found(${quote(deed.find)})`;
  switch (deed.do) {
    case 'replace':
      return [found, `  f.String = ${quote(deed.with)}`];
    case 'write-behind':
      return [
        found,
        '  k = f.Text.createTextCursorByRange(f)',
        '  k.gotoEndOfParagraph(False)',
        '  f.Text.insertControlCharacter(k, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)',
        `  f.Text.insertString(k, ${quote(deed.words)}, False)`,
      ];
    case 'take-paragraph':
      return [
        found,
        '  k = f.Text.createTextCursorByRange(f)',
        '  k.gotoStartOfParagraph(False)',
        '  k.gotoNextParagraph(True)',
        '  k.String = ""',
      ];
    case 'comment':
      return [
        found,
        '  n = doc.createInstance("com.sun.star.text.textfield.Annotation")',
        `  n.Content = ${quote(deed.words)}`,
        `  n.Author = ${quote('A Reader')}`,
        '  f.Text.insertTextContent(f, n, True)',
      ];
  }
}
