import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { bindClasses } from '../class-names.ts';
import styles from './button.module.css';
import { Icon, type IconShape } from './icon.tsx';

const cx = bindClasses(styles);

type Common = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & { readonly ref?: Ref<HTMLButtonElement> };

export interface ButtonProps extends Common {
  /** `primary`: the one thing this place is for. `quiet`: without an edge, in rows and strips. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly size?: 'regular' | 'small';
  readonly icon?: IconShape;
  readonly children: ReactNode;
}

/** A button with words, and an icon before them where it helps the eye. */
export function Button({ look = 'plain', size = 'regular', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx('button', look, size)}>
      {icon !== undefined && <Icon shape={icon} />}
      <span className={cx('words')}>{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps extends Common {
  /** Its name for a screen reader, and the tip shown on hover and focus. */
  readonly label: string;
  /** Shown in the tip after the label: `Ctrl+K`. */
  readonly keys?: string;
  readonly icon: IconShape;
  readonly size?: 'regular' | 'small';
}

/** A button of one icon, where its place and a tip say enough. */
export function IconButton({ label, keys, icon, size = 'regular', ...rest }: IconButtonProps) {
  return (
    <Tip words={label} {...(keys !== undefined && { keys })}>
      <AriaButton {...rest} aria-label={label} className={cx('button', 'quiet', 'square', size)}>
        <Icon shape={icon} />
      </AriaButton>
    </Tip>
  );
}

export interface TipProps {
  readonly words: string;
  readonly keys?: string;
  /** The button that it belongs to. */
  readonly children: ReactNode;
}

/** Words shown beside a button while the pointer rests on it or the keyboard is there. */
export function Tip({ words, keys, children }: TipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={100}>
      {children}
      <Tooltip className={cx('tip')} offset={6}>
        {words}
        {keys !== undefined && <span className={cx('keys')}>{keys}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** Words in running text or a list that lead somewhere: a button to the machine, a link to the eye. */
export function LinkButton({ children, ...rest }: Common & { readonly children: ReactNode }) {
  return (
    <AriaButton {...rest} className={cx('link')}>
      {children}
    </AriaButton>
  );
}
