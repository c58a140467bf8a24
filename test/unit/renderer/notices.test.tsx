// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Notices } from '../../../renderer/app/frame/notices.tsx';
import { showNotice, useNoticeStore } from '../../../renderer/stores/notices.ts';
import { Dialog } from '../../../renderer/ui/surfaces/dialog.tsx';

let root: Root;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  useNoticeStore.setState({ notices: [] });
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => act(() => root.unmount()));

const draw = (isDialogOpen: boolean) =>
  act(() =>
    root.render(
      <>
        {isDialogOpen && (
          <Dialog title="Change the meeting" onClose={() => undefined}>
            <p>Its facts</p>
          </Dialog>
        )}
        <Notices />
      </>,
    ),
  );
const inDialog = () => document.querySelector('[data-modal] section[aria-label="Notices"]')?.textContent;

it('what goes wrong in a dialog is said in the dialog, what was said before stays behind it', () => {
  draw(false);
  act(() => showNotice({ tone: 'care', words: 'The disk is full.' }));
  draw(true);
  expect(inDialog()).toBe('');
  act(() => showNotice({ tone: 'care', words: 'It has moved on.' }));
  expect(inDialog()).toBe('It has moved on.');
  draw(false);
  expect(inDialog()).toBeUndefined();
  expect(document.body.textContent).toBe('The disk is full.It has moved on.');
});
