import { useEffect } from 'react';
import { type Notice as ShownNotice, useNoticeStore } from '../../stores/notices.ts';
import { Notice, NoticeRegion } from '../../ui/surfaces/notice.tsx';

/** How long good news stays, in milliseconds; what needs care stays until it is closed. */
const STAY = 10_000;

/** The notices at the foot of the window. */
export function Notices() {
  const notices = useNoticeStore((store) => store.notices);
  return (
    <NoticeRegion>
      {notices.map((notice) => (
        <PassingNotice key={notice.id} notice={notice} />
      ))}
    </NoticeRegion>
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
