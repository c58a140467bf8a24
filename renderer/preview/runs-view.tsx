import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Run } from '../../shared/layout/document.ts';
import styles from './preview.module.css';

/**
 * Words with their marks. What stands in front of a tab takes the room that a hanging indent leaves (`hanging`, a CSS
 * length), so that what follows begins at the indent.
 */
export function RunsView({ runs, hanging = '0' }: { runs: readonly Run[]; hanging?: string }) {
  const tab = runs.findIndex((run) => run.kind === 'tab');
  if (tab < 0) return <>{drawRuns(runs)}</>;
  return (
    <>
      <span className={styles['beforeTab']} style={{ minWidth: hanging }}>
        {drawRuns(runs.slice(0, tab))}{' '}
      </span>
      {drawRuns(runs.slice(tab + 1))}
    </>
  );
}

function drawRuns(runs: readonly Run[]): ReactNode[] {
  // Runs have no identity of their own: their place is all there is.
  return runs.map((run, place) => <Fragment key={place}>{drawRun(run)}</Fragment>);
}

function drawRun(run: Run): ReactNode {
  switch (run.kind) {
    case 'tab':
      return ' ';
    case 'line-break':
      return <br />;
    case 'text': {
      const underlined = run.underline === true ? <u>{run.text}</u> : run.text;
      const italic = run.italic === true ? <i>{underlined}</i> : underlined;
      return run.bold === true ? <b>{italic}</b> : italic;
    }
  }
}
