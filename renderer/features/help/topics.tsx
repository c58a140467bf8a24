import type { ReactNode } from 'react';
import { Kbd } from '../../ui/controls/kbd.tsx';

export interface Topic {
  readonly title: string;
  readonly content: ReactNode;
}

/** What one needs to know, shortest first. Every sentence is true of this version. */
export const topics: readonly Topic[] = [
  {
    title: 'What Minutebook keeps',
    content: (
      <p>
        One file on this computer, the workspace, holds your bodies, meetings, minutes, decisions and actions. Nothing
        leaves the computer. What you type is stored a moment after the last key; the foot of the left side says when.
      </p>
    ),
  },
  {
    title: 'Bringing in old minutes',
    content: (
      <>
        <p>
          Press <Kbd keys="Ctrl+I" /> or drop a file anywhere in the window: Word (.docx) or plain text (.txt, .md). You
          see the source on the left and what was understood on the right. Choose a piece and its lines are marked.
        </p>
        <p>
          Where the reader was not sure it says so, with the reason. <Kbd keys="F8" /> walks from doubt to doubt. Where
          a doubt has readings to choose between, press one, or <Kbd keys="Tab" /> to it and <Kbd keys="Space" />: that
          settles the doubt, and pressing it again opens it. You may import with doubts left open: they wait on the Desk
          under “To look at”. Nothing is stored before you press Import, and one Undo takes the whole import back while
          the workspace stays open.
        </p>
        <p>
          In this version only minutes can be imported; agendas, reports and letters in the file are shown and left out.
        </p>
      </>
    ),
  },
  {
    title: 'Writing minutes',
    content: (
      <>
        <p>
          Open a meeting. Its minutes stand on one sheet, as they print; press on one, or Enter in the list at the left,
          and write. <Kbd keys="Ctrl+Page Down" /> goes to the next.
        </p>
        <p>
          Begin a paragraph with the body’s word for a decision (RESOLVED, AGREED, RECOMMENDED …) and it becomes a
          decision; a line that begins with 1) becomes its clause. Write Action, a dash and a name, and it becomes an
          action. Both appear in the registers at once. Backspace straight afterwards undoes only that change of shape.
        </p>
        <p>Write “min 24/” to refer to an earlier minute: those that begin so are offered.</p>
      </>
    ),
  },
  {
    title: 'Actions and decisions',
    content: (
      <p>
        The words of an action or a decision belong to its minute and are changed there. Its status, its day and the
        latest update are changed under Actions. Filters stay as you left them.
      </p>
    ),
  },
  {
    title: 'Word and other files',
    content: (
      <p>
        <Kbd keys="Ctrl+Shift+E" /> writes the minutes of the open meeting to Word in the body’s house style. The tab
        Documents shows them as they print, writes plain text and web pages too, and lists what was produced and whether
        the meeting has changed since.
      </p>
    ),
  },
  {
    title: 'When something goes wrong',
    content: (
      <p>
        Undo takes back every step, one by one, an import too, for as long as the workspace stays open; what was done
        before it was last opened is not taken back. Should the computer stop, start Minutebook again: everything typed
        up to a second before is there. A workspace that another copy of Minutebook has open opens here for reading;
        once that copy is closed, press Try again at the top of the window.
      </p>
    ),
  },
];
