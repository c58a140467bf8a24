import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { type Notice as ShownNotice, useNoticeStore } from '../../stores/notices.ts';
import { useNoticePlace } from '../../ui/surfaces/notice-place.ts';
import { Notice, NoticeRegion } from '../../ui/surfaces/notice.tsx';

/** How long good news stays, in milliseconds; what needs care stays until it is closed or out of date. */
const STAY = 10_000;

/** The notices at the foot of the page, above its bars; what is said while a dialog is open stands in the dialog. */
export function Notices() {
  const notices = useNoticeStore((store) => store.notices);
  const place = useNoticePlace();
  const saidInDialog = place === null ? [] : notices.filter((notice) => notice.shownAt >= place.since);
  const draw = (shown: readonly ShownNotice[]) =>
    shown.map((notice) => <PassingNotice key={notice.id} notice={notice} />);
  return (
    <>
      <NoticeRegion>{draw(notices.filter((notice) => !saidInDialog.includes(notice)))}</NoticeRegion>
      {place !== null && createPortal(<NoticeRegion isInDialog>{draw(saidInDialog)}</NoticeRegion>, place.element)}
    </>
  );
}

function PassingNotice({ notice }: { readonly notice: ShownNotice }) {
  const close = useNoticeStore((store) => store.close);
  const { id, tone, words, step } = notice;
  useEffect(() => {
    if (tone === 'care') return undefined;
    const timer = setTimeout(() => close(id), STAY);
    return () => clearTimeout(timer);
  }, [close, id, tone]);
  return (
    <Notice
      tone={tone}
      words={words}
      onClose={() => close(id)}
      {...(step !== undefined && {
        step: {
          words: step.words,
          run: () => {
            close(id);
            step.run();
          },
        },
      })}
    />
  );
}
