/** Brings the file that its argument names to the trial schema, saying when it starts. */
import { z } from 'zod';
import { connect } from '../../../electron/store/file/connection.ts';
import { migrate } from '../../../electron/store/file/migrate.ts';
import { trialSql, withTrial } from './trial-migrations.ts';

const task = z.object({ file: z.string(), digest: z.string() }).parse(JSON.parse(process.argv[2] ?? ''));
// Work enough that a kill can fall into the middle of it.
const busy = Array.from({ length: 20 }, () => `UPDATE settings SET value = upper(lower(value)) || '';`).join('\n');
const connection = connect(task.file, { readonly: false, nativeBinding: null });
process.stdout.write('start\n');
migrate(connection, task.file, withTrial(task.digest, `${busy}\n${trialSql}`));
connection.close();
process.stdout.write('done\n');
