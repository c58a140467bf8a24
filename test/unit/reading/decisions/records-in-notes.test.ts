import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { toImportJson } from '../../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

const head =
  'Minutes of the meeting of Larkmoor Board held on Monday 4 May 2026 at 7pm\n\nPresent: Kim Hale (KH), Ben Marsh\n\n';

/** The items of notes with what was decided and who acts. */
function read(text: string) {
  const { documents } = toImportJson([readDocuments(readText('notes.txt', Buffer.from(head + text)))]);
  return (documents[0]?.items ?? []).map(({ title, resolutions, actions }) => ({
    title,
    moved: resolutions.map(({ clauses, proposer, seconder }) => [clauses.join('; '), proposer, seconder]),
    actions: actions.filter(({ labelled }) => labelled).map(({ text: task, owners }) => [owners.join(', '), task]),
  }));
}

describe('[A1] [D4] actions and motions of calls', () => {
  it('are read where they run in', () => {
    const items = read(
      [
        '1. Roll Call and agenda review - Ben Marsh asked if there were more items. ACTION ITEM: Add reports to the agenda.',
        '2. Approval of minutes - MOTION by Vale: To approve the minutes as distributed; seconded by Marsh. Motion passed unanimously.',
        '3. Review of action items -',
        '4. Lists - The plans are a crude beginning of that under the plan of work ACTION ITEM: Vale will send the form to the staff.',
      ].join('\n'),
    );
    expect(items.map(({ title }) => title)).toEqual([
      'Roll Call and agenda review',
      'Approval of minutes',
      'Review of action items',
      'Lists',
    ]);
    expect(items[0]?.actions).toEqual([['', 'Add reports to the agenda.']]);
    expect(items[1]?.moved).toEqual([['To approve the minutes as distributed', 'Vale', 'Marsh']]);
    expect(items[3]?.actions[0]?.[0]).toBe('Vale');
  });

  it('are owned by initials before what they are doing', () => {
    const [first] = read(
      '1. Matters arising\n\nA letter came.\n\nAction: KH awaiting replies from the builder.\n\n2. Correspondence\n\nAll is well.\n',
    );
    expect(first?.actions).toEqual([['KH', 'awaiting replies from the builder.']]);
  });

  it('are carried by general consent, and where all present approved', () => {
    const { documents } = toImportJson([
      readDocuments(
        readText(
          'notes.txt',
          Buffer.from(
            `${head}1. Minutes\n\nMs. Vale moved that the Board approve the minutes. Mr. Marsh seconded. Minutes approved by general consent.\n\n2. Reports\n\nKim Hale moved to approve the report. Ben Marsh seconded. All present approved.\n`,
          ),
        ),
      ),
    ]);
    expect(documents[0]?.items.map(({ resolutions }) => resolutions.map(({ vote }) => vote?.outcome))).toEqual([
      ['carried'],
      ['carried'],
    ]);
  });
});
