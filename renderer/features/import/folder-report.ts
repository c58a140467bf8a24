import type { StoredFolder } from '../../../shared/contract/imports.ts';
import type { FolderReport } from '../../stores/import-stage.ts';
import { countStored } from '../../stores/importing.ts';
import { countWords } from './list-document.ts';

/** What came in, counted: `12 meetings`, `240 minutes` …, `31 people`, other documents where there are any. */
export function reportCounts(stored: StoredFolder): string[] {
  const { otherDocuments, people } = stored;
  const other = otherDocuments === 0 ? [] : [countWords(otherDocuments, 'other document', 'other documents')];
  return [...countStored(stored), countWords(people, 'person', 'people'), ...other];
}

/** The whole report as plain text, to be copied elsewhere. */
export function describeReport({ stored, notRead, leftOut, passedOver }: FolderReport): string {
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)];
  const said = ({ name, words }: { readonly name: string; readonly words: string }) =>
    `${name}: ${afterName(name, words)}`;
  return [
    `Imported ${countWords(stored.files, 'file', 'files')}: ${reportCounts(stored).join(', ')}.`,
    ...(stored.doubts === 0 ? [] : [`${countWords(stored.doubts, 'doubt waits', 'doubts wait')} to be looked at.`]),
    ...part('Did not come in', [...stored.failed, ...notRead].map(said)),
    ...part('Left as they are, because somebody worked on them', stored.leftAsTheyAre),
    ...part(
      'Meetings',
      stored.meetings.map(({ label }) => label),
    ),
    ...part(
      'New bodies',
      stored.bodies.flatMap(({ isNew, name }) => (isNew ? [name] : [])),
    ),
    ...part('Left out', leftOut),
    ...part('Of no kind that is read', passedOver),
  ].join('\n');
}

/** The sentence without the name that it may begin with. */
export function afterName(name: string, words: string): string {
  const own = name.slice(name.lastIndexOf('/') + 1);
  const named = [own, `“${own}”`].find((begin) => words.startsWith(`${begin} `));
  return named === undefined ? words : words.slice(named.length).trimStart();
}
