/**
 * `npm run bench`: what the product takes, beside a floor or a peer measured in the same run. Milliseconds depend on the
 * machine; the ratios are what is to be compared. Nothing here fails for being slow.
 */
import { benchAgenda } from './agenda.ts';
import { benchCalendar } from './calendar.ts';
import { benchDocx } from './docx.ts';
import { benchFolder } from './folder.ts';
import { benchImport } from './import.ts';
import { benchReadingDocx } from './reading-docx.ts';
import { benchReview } from './review.ts';
import { benchSaving } from './saving.ts';
import { benchShapes } from './shapes.ts';
import { benchStart } from './start.ts';
import { benchTyping } from './typing.ts';

const benches = {
  docx: benchDocx,
  import: benchImport,
  'reading-docx': benchReadingDocx,
  review: benchReview,
  shapes: benchShapes,
  folder: benchFolder,
  saving: benchSaving,
  agenda: benchAgenda,
  calendar: benchCalendar,
  start: benchStart,
  typing: benchTyping,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await bench();
    console.log();
  }
}
