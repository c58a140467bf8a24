/** Brings the file that its argument names to the trial schema, or to the released one, saying when it starts. */
import { z } from 'zod';
import { connect } from '../../../electron/store/file/connection.ts';
import { migrate, migrations } from '../../../electron/store/file/migrate.ts';
import { trialSql, withTrial } from './trial-migrations.ts';

/** Null for the digest: the released migrations. */
const task = z.object({ file: z.string(), digest: z.string().nullable() }).parse(JSON.parse(process.argv[2] ?? ''));
// Work enough that a kill can fall into the middle of it.
const slowly = (table: string, column: string, sql: string): string =>
  `${Array.from({ length: 20 }, () => `UPDATE ${table} SET ${column} = upper(lower(${column})) || '';`).join('\n')}\n${sql}`;
const steps =
  task.digest === null
    ? migrations.map((step) =>
        step.version === 1 ? step : { ...step, sql: slowly('import_doubts', 'message', step.sql) },
      )
    : withTrial(task.digest, slowly('settings', 'value', trialSql));
const connection = connect(task.file, { readonly: false, nativeBinding: null });
process.stdout.write('start\n');
migrate(connection, task.file, steps);
connection.close();
process.stdout.write('done\n');
