import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { bindClasses } from '../class-names.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Icon, type IconShape } from '../controls/icon.tsx';
import styles from './notice.module.css';

const cx = bindClasses(styles);

export type NoticeTone = 'done' | 'news' | 'care';

const shapes: Readonly<Record<NoticeTone, IconShape>> = { done: CircleCheck, news: Info, care: CircleAlert };

export interface NoticeStep {
  readonly words: string;
  readonly keys?: string;
  readonly run: () => void;
}

export interface NoticeProps {
  readonly tone: NoticeTone;
  readonly words: ReactNode;
  readonly step?: NoticeStep;
  /** What else can be done about it, rather than the step. */
  readonly otherStep?: NoticeStep;
  readonly onClose?: () => void;
}

/** One sentence, with one thing to do about it, or two to choose from. */
export function Notice({ tone, words, step, otherStep, onClose }: NoticeProps) {
  return (
    <div className={cx('notice', tone)}>
      <span className={cx('icon')}>
        <Icon shape={shapes[tone]} />
      </span>
      <div className={cx('words')}>{words}</div>
      {step !== undefined && (
        <Button size="small" look="quiet" onPress={step.run}>
          {step.words}
        </Button>
      )}
      {otherStep !== undefined && (
        <Button size="small" look="quiet" onPress={otherStep.run}>
          {otherStep.words}
        </Button>
      )}
      {onClose !== undefined && <IconButton size="small" icon={X} label="Close this notice" onPress={onClose} />}
    </div>
  );
}

export interface NoticeRegionProps {
  /** It stands in a dialog, as wide as that, and takes its own room. */
  readonly isInDialog?: boolean;
  readonly children: ReactNode;
}

/** Where notices come and go; a screen reader says each as it comes. */
export function NoticeRegion({ isInDialog = false, children }: NoticeRegionProps) {
  return (
    <section
      aria-label="Notices"
      aria-live="polite"
      aria-relevant="additions"
      className={cx(isInDialog ? 'banner' : 'region')}
    >
      {children}
    </section>
  );
}

/** A notice that belongs to a place on the page and stays there. */
export function Banner(props: NoticeProps) {
  return (
    <div className={cx('banner')}>
      <Notice {...props} />
    </div>
  );
}
