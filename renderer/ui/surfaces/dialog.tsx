import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { bindClasses } from '../class-names.ts';
import { Button, IconButton } from '../controls/button.tsx';
import styles from './dialog.module.css';
import { offerNoticePlace } from './notice-place.ts';

const cx = bindClasses(styles);

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `drawer` stands at the right edge, full height, for reading beside the work. */
  readonly shape?: 'middle' | 'drawer' | 'top';
  readonly width?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
}

/** A modal surface over the page; Escape and a press outside close it. It is on screen while it is rendered. */
export function Dialog({ title, onClose, shape = 'middle', width = 'medium', children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={cx('veil', shape)}
    >
      <Modal className={cx('surface', `${shape}Surface`, width)}>
        <AriaDialog data-modal className={cx('dialog')} {...(shape === 'top' && { 'aria-label': title })}>
          {shape !== 'top' && (
            <div className={cx('top')}>
              <Heading slot="title" level={2} className={cx('title')}>
                {title}
              </Heading>
              <IconButton icon={X} label="Close" keys="Esc" onPress={onClose} />
            </div>
          )}
          <div ref={offerNoticePlace} className={cx('notices')} />
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface FormDialogProps extends DialogProps {
  /** What the button that keeps it says: "Make the body". */
  readonly submitWords: string;
  readonly isWaiting?: boolean;
  /** A sentence on what has to change before it can be kept. */
  readonly trouble?: string | null;
  readonly onSubmit: () => void;
}

/** A dialog that asks for facts: Enter keeps them, Escape leaves them. */
export function FormDialog({
  submitWords,
  isWaiting = false,
  trouble = null,
  onSubmit,
  children,
  ...rest
}: FormDialogProps) {
  return (
    <Dialog {...rest}>
      <Form
        className={cx('form')}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <div className={cx('fields')}>{children}</div>
        <div className={cx('foot')}>
          <p role="alert" className={cx('trouble')}>
            {trouble}
          </p>
          <Button onPress={rest.onClose}>Cancel</Button>
          <Button look="primary" type="submit" isDisabled={isWaiting}>
            {submitWords}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={cx('row')}>{children}</div>;
}
