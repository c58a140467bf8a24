import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { bindClasses } from '../class-names.ts';
import { IconButton, LinkButton } from '../controls/button.tsx';
import styles from './page.module.css';

const cx = bindClasses(styles);

export interface Crumb {
  readonly words: string;
  readonly go: () => void;
}

export interface PageProps {
  /** Where the page stands, from the outside in; each leads back there. */
  readonly crumbs?: readonly Crumb[];
  readonly title: string;
  /** What stands after the title, where a page has parts. */
  readonly part?: string;
  /** Goes back one step; null where there is nowhere to go back to. */
  readonly onBack: (() => void) | null;
  /** At most one primary action, and what goes with it. */
  readonly actions?: ReactNode;
  /** A line of facts or filters that stays while the page scrolls. */
  readonly strip?: ReactNode;
  /**
   * `scroll`: the page scrolls as one. `fill`: its parts scroll, the page does not. `flow`: its parts scroll, but in a
   * window with little height, as at 200 %, the page scrolls as one with its strip.
   */
  readonly fit?: 'scroll' | 'fill' | 'flow';
  readonly children: ReactNode;
}

/** The window starts with the focus where the system puts it. */
let isFirstPage = true;

/**
 * A screen: the top line with where you are, then the page. On coming in, the title takes the focus, so that a screen
 * reader says where one has come to; not at the start of the app, and not where the page has put the focus itself.
 */
export function Page({ crumbs = [], title, part, onBack, actions, strip, fit = 'scroll', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isFirst = isFirstPage;
    isFirstPage = false;
    // A double press that led here has marked a word of the page before; the mark would run on over this one.
    if (!isFirst) getSelection()?.removeAllRanges();
    const focused = document.activeElement ?? document.body;
    const isElsewhere = page.current?.contains(focused) === false && focused.closest('[role="dialog"]') === null;
    if (!isFirst && isElsewhere) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={cx('page')} ref={page}>
      <header className={cx('top')}>
        <IconButton
          icon={ArrowLeft}
          label="Back"
          keys="Alt+Left"
          isDisabled={onBack === null}
          onPress={() => onBack?.()}
        />
        <nav aria-label="Where you are" className={cx('where')}>
          {crumbs.map((crumb) => (
            <span key={crumb.words} className={cx('crumb')}>
              <LinkButton onPress={crumb.go}>{crumb.words}</LinkButton>
              <span aria-hidden className={cx('mark')}>
                ›
              </span>
            </span>
          ))}
          <h1 ref={heading} tabIndex={-1} className={cx('title')}>
            {title}
          </h1>
          {part !== undefined && (
            <span className={cx('part')}>
              <span aria-hidden className={cx('mark')}>
                ›
              </span>
              {part}
            </span>
          )}
        </nav>
        {actions !== undefined && <div className={cx('actions')}>{actions}</div>}
      </header>
      <main className={cx('main')}>
        {strip !== undefined && <div className={cx('strip')}>{strip}</div>}
        <div className={cx('content', fit)}>{children}</div>
      </main>
    </div>
  );
}

/** The readable middle of a page that scrolls: a column with room around it. */
export function PageBody({
  width = 'wide',
  children,
}: {
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}) {
  return <div className={cx('body', width)}>{children}</div>;
}

export interface SectionProps {
  readonly title: string;
  /** Beside the title: how many. */
  readonly count?: number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, count, actions, children }: SectionProps) {
  return (
    <section aria-label={title} className={cx('section')}>
      <div className={cx('sectionTop')}>
        <h2 className={cx('sectionTitle')}>
          {title}
          {count !== undefined && <span className={cx('count')}>{count}</span>}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
