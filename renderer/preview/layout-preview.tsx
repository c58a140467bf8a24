import type { LayoutDocument, Running } from '../../shared/layout/document.ts';
import { BlocksView, type TopHeading } from './blocks-view.tsx';
import { toLookCss, toPoints, toTextAlign } from './paragraph-css.ts';
import styles from './preview.module.css';

interface LayoutPreviewProps {
  readonly document: LayoutDocument;
  /** 2 where the screen has a heading of its own above. */
  readonly topHeading?: TopHeading;
}

/**
 * The document on one continuous sheet of its paper's width, margins at the sides as printed. Where pages break is seen
 * in the PDF; so page numbers stand as they will read, at the head and foot of the whole.
 */
export function LayoutPreview({ document, topHeading = 2 }: LayoutPreviewProps) {
  const { page, styles: sheet } = document;
  return (
    <article
      className={styles['sheet']}
      aria-label={document.title}
      lang={document.language}
      style={{
        maxWidth: toPoints(page.width),
        paddingTop: toPoints(page.margin.top),
        paddingRight: toShrinking(page.margin.right, page.width),
        paddingBottom: toPoints(page.margin.bottom),
        paddingLeft: toShrinking(page.margin.left, page.width),
      }}
    >
      {document.mark !== undefined && <p className={styles['mark']}>{document.mark}</p>}
      <RunningLines lines={document.header} document={document} />
      <BlocksView blocks={document.blocks} styles={sheet} topHeading={topHeading} />
      <RunningLines lines={document.footer} document={document} />
    </article>
  );
}

/** The margin as printed where the whole sheet fits, less on a narrow screen. */
function toShrinking(margin: number, pageWidth: number): string {
  return `min(${toPoints(margin)}, ${((100 * margin) / pageWidth).toFixed(2)}%)`;
}

function RunningLines({ lines, document }: { lines: readonly Running[]; document: LayoutDocument }) {
  const css = toLookCss(document.styles);
  const space = toPoints(document.styles.size * 2);
  return lines.map((line, place) => (
    <div
      key={place}
      aria-hidden="true"
      className={styles['running']}
      style={{ ...css.paragraph('running'), marginTop: space, marginBottom: space, textAlign: toTextAlign(line.align) }}
    >
      {line.parts.map((part) => {
        switch (part.kind) {
          case 'text':
            return part.text;
          case 'page-number':
            return 'x';
          case 'page-count':
            return 'y';
        }
      })}
    </div>
  ));
}
