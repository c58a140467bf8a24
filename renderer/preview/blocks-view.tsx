import { Fragment } from 'react';
import type {
  HeadingBlock,
  LayoutBlock,
  ListBlock,
  RunInBlock,
  SignatureBlock,
  StyleSheet,
} from '../../shared/layout/document.ts';
import { bulletSigns } from '../../shared/layout/look.ts';
import { type LookCss, toLookCss, toPoints } from './paragraph-css.ts';
import styles from './preview.module.css';
import { RunsView } from './runs-view.tsx';
import { AttendanceView, TableView } from './table-view.tsx';

/** Level of the heading element that a document's first level is drawn as. */
export type TopHeading = 1 | 2 | 3;

interface BlocksViewProps {
  readonly blocks: readonly LayoutBlock[];
  readonly styles: StyleSheet;
  /** 2 where the screen has a heading of its own above. */
  readonly topHeading?: TopHeading;
}

/**
 * Blocks as they print, in the fonts, sizes and indents of their style sheet, without the sheet around them. Each block's
 * outermost element carries its anchor as `data-anchor`, so that a click finds what it belongs to.
 */
export function BlocksView({ blocks, styles: sheet, topHeading = 2 }: BlocksViewProps) {
  const css = toLookCss(sheet);
  return (
    <div className={styles['blocks']}>
      {blocks.map((block) => (
        <BlockView key={block.anchor} block={block} css={css} topHeading={topHeading} />
      ))}
    </div>
  );
}

function BlockView({ block, css, topHeading }: { block: LayoutBlock; css: LookCss; topHeading: TopHeading }) {
  switch (block.kind) {
    case 'heading':
      return <HeadingView block={block} css={css} topHeading={topHeading} />;
    case 'run-in':
      return <RunInView block={block} css={css} topHeading={topHeading} />;
    case 'paragraph':
      return (
        <p data-anchor={block.anchor} style={css.paragraph(block.style, block)}>
          <RunsView runs={block.runs} hanging={toPoints(css.look(block.style).hanging)} />
        </p>
      );
    case 'list':
      return <ListView list={block} depth={0} css={css} />;
    case 'table':
      return <TableView block={block} css={css} />;
    case 'attendance':
      return <AttendanceView block={block} css={css} />;
    case 'signature':
      return <SignatureView block={block} css={css} />;
    case 'page-break':
      return <hr data-anchor={block.anchor} aria-label="New page" className={styles['pageBreak']} />;
  }
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function HeadingView({ block, css, topHeading }: { block: HeadingBlock; css: LookCss; topHeading: TopHeading }) {
  const Heading = headings[block.level + topHeading - 2] ?? 'h6';
  return (
    <Heading data-anchor={block.anchor} style={css.paragraph(block.style, block)}>
      <RunsView runs={block.runs} hanging={toPoints(css.look(block.style).hanging)} />
    </Heading>
  );
}

/** A heading and its words on one line, yet a heading and a paragraph to a screen reader. */
function RunInView({ block, css, topHeading }: { block: RunInBlock; css: LookCss; topHeading: TopHeading }) {
  const Heading = headings[block.level + topHeading - 2] ?? 'h6';
  return (
    <div data-anchor={block.anchor} style={css.paragraph(block.style, block)}>
      <Heading className={styles['runIn']}>
        <RunsView runs={block.heading} hanging={toPoints(css.look(block.style).hanging)} />
      </Heading>{' '}
      <p className={styles['runIn']} data-anchor={block.textAnchor}>
        <RunsView runs={block.runs} />
      </p>
    </div>
  );
}

/** A real list; the markers are drawn by CSS with the signs and the counting of `formatListLabel`. */
function ListView({ list, depth, css }: { list: ListBlock; depth: number; css: LookCss }) {
  const List = list.marker === 'bullet' ? 'ul' : 'ol';
  const counted = list.marker === 'bullet' ? {} : { start: list.start };
  return (
    <List
      data-anchor={list.anchor}
      data-marker={list.marker}
      className={styles[`${list.marker}${depth % bulletSigns.length}`]}
      {...counted}
    >
      {list.entries.map((entry) => (
        <li key={entry.anchor} data-anchor={entry.anchor} style={css.entry(entry.style, depth, entry)}>
          <RunsView runs={entry.runs} />
          {entry.nested.map((inner) =>
            inner.kind === 'list' ? (
              <ListView key={inner.anchor} list={inner} depth={depth + 1} css={css} />
            ) : (
              <p key={inner.anchor} data-anchor={inner.anchor} className={styles['listText']}>
                <RunsView runs={inner.runs} />
              </p>
            ),
          )}
        </li>
      ))}
    </List>
  );
}

function SignatureView({ block, css }: { block: SignatureBlock; css: LookCss }) {
  return (
    <p data-anchor={block.anchor} className={styles['signature']} style={css.paragraph('signature')}>
      {block.fields.map(({ label, caption }) => (
        <Fragment key={label}>
          <span className={styles['field']}>
            <span>{label}</span> <span className={styles['rule']} />
            {caption !== '' && <span> {caption}</span>}
          </span>{' '}
        </Fragment>
      ))}
    </p>
  );
}
