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
          Press <Kbd keys="Ctrl+I" /> for files, <Kbd keys="Ctrl+Shift+I" /> for a folder, or drop either anywhere in
          the window. Minutes, agendas, reports and letters are read from Word (.docx), PDF with text in it, saved web
          pages (.html), plain text and Markdown (.txt, .md), OpenDocument (.odt) and rich text (.rtf); old Word files
          (.doc) too, where Word or LibreOffice is on this computer. A scan that holds only pictures of pages cannot be
          read. Text that you copied is read by <Kbd keys="Ctrl+V" /> on the Import screen.
        </p>
        <p>
          One file opens in the review: the source on the left, what was understood on the right. Choose a piece and its
          lines are marked. A file may hold several documents; <Kbd keys="Space" /> on one leaves it out.
        </p>
        <p>
          Several files, or a folder, are read one after the other into a list that says what is in each and what needs
          a look. <Kbd keys="Enter" /> opens one in the review, and what you choose there is kept. Tick what you want
          and press Import: it comes in as one step, with a report of what came in and what did not. Cancel takes back
          what had come in.
        </p>
        <p>
          A meeting that is here already is updated, added a second time or left out, as you choose. An update leaves
          alone every minute that somebody has worked on since it came in.
        </p>
        <p>
          Nothing is stored before you press Import, and one Undo takes the whole import back while the workspace stays
          open.
        </p>
      </>
    ),
  },
  {
    title: 'When the reader was not sure',
    content: (
      <>
        <p>
          It says so, with the reason. In the review <Kbd keys="F8" /> walks from doubt to doubt, those that may be
          wrong first. Where there are readings to choose between, press the figure of the right one, or{' '}
          <Kbd keys="Enter" /> where it was read rightly. An answer serves every doubt that is alike, and it is
          remembered for the body: the next file is answered by it, and says so. What was learned for a body stands on
          the body’s page, where Forget takes it away.
        </p>
        <p>
          You may import with doubts left open. They wait under To look at (<Kbd keys="Ctrl+6" />
          ), the weightiest first, with the lines of the file beside them. Answer one there and the record is put right;{' '}
          <Kbd keys="Ctrl+Z" /> takes the answer back.
        </p>
        <p>
          In a meeting that was imported, <Kbd keys="Ctrl+Shift+L" /> shows the lines that a minute was read from.
        </p>
      </>
    ),
  },
  {
    title: 'Bodies, people and rules',
    content: (
      <>
        <p>
          A body starts from a preset of law for its kind: how many clear days, what may be closed and on which grounds,
          the quorum, how minutes are confirmed. Its page says each rule in a sentence with where it comes from and how
          sure that is. A body that does otherwise says so, with the reason: its grounds, who must be among those
          present, the days of its summons and its notice; the preset’s rule can always be put back. Before a body goes
          over to another preset it is said which of its differences stay, and why others cannot. Without a preset no
          rule of law is applied.
        </p>
        <p>
          A body that is renamed may keep its old name: documents of meetings until then go on calling it so, and what
          is imported under that name is still its own.
        </p>
        <p>
          Members have a seat from a day to a day; ending one can leave a vacancy, which counts among the seats. Where
          two records are one person or one organisation, open People and join them: it is shown what goes over, all of
          it goes to the one that stays, and Undo parts them again. Only a record that nothing means can be removed.
        </p>
      </>
    ),
  },
  {
    title: 'The year and its deadlines',
    content: (
      <>
        <p>
          <Kbd keys="Ctrl+Shift+K" /> opens the calendar. Plan a calendar year, a council year (May to April) or any
          days there, from last year’s dates or from a pattern: each date says what speaks against it (a bank holiday,
          closed days, a body that shares members) and offers another.
        </p>
        <p>
          Beside a meeting stands the last lawful day for its agenda with every day counted, and the steps before and
          after it. They move when the meeting moves. For a cabinet the Desk reminds of notices of key decisions and of
          meetings in private until you say that each is out or not needed. The calendar and the timetable are exported
          to Word, Excel and .ics.
        </p>
      </>
    ),
  },
  {
    title: 'The agenda',
    content: (
      <>
        <p>
          The tab Agenda of a meeting is an outline: <Kbd keys="Enter" /> adds a line, <Kbd keys="Tab" /> while a title
          is written puts it under the one above, <Kbd keys="Alt+Up" /> moves it. Numbers follow. What could come on
          stands at the side: standing items, open actions under their minute numbers, minutes to confirm, what a
          decision promised for about now.
        </p>
        <p>
          An agenda copied in Word, a mail or a web page and pasted on the list comes in with its numbers, sub-items,
          tables and stars. An imported agenda is brought up to date by importing it again: lines that you worked on
          stay.
        </p>
        <p>
          Access belongs to each paper and appendix. An item is closed only when all of its papers are; an open item
          with a closed appendix says so. What the public gets holds nothing of what is closed, not even its title.
        </p>
        <p>
          Where the rules of the body know key decisions, a line says whether it is one: announced in time, or taken
          under one of the exceptions, with its day and its reason. What is late or missing is pointed at; F8 leads to
          it.
        </p>
        <p>
          Publishing gives the lines their numbers for good and keeps what went out. A later change asks once what it
          is: a new issue, a supplement, or a correction. The files that go with it are named first and written to one
          folder. A stage over the tabs opens what was recorded of it, and takes back what was not so: an agenda that
          did not go out after all gets its numbers by the order of its lines again. A meeting that is called off says
          so there, with the notice that those who have its agenda are owed.
        </p>
      </>
    ),
  },
  {
    title: 'Who is in the room',
    content: (
      <p>
        The tab Attendance lists everybody whose seat is in force. One key marks each, and one press marks the rest. A
        substitute brings the apology of the member they stand in for. The quorum is counted as you mark, with its
        working; when it is lost, the time and the item are kept, and one press puts them into the minutes. The scan of
        the sheet that was signed is attached under More: a PDF or a picture, up to 40 MB.
      </p>
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
        <p>
          A meeting with an agenda offers to begin its minutes from it: one for each item, one for each matter under
          matters arising and any other business, what is closed in the closed part. The right side then shows the item,
          its papers and what was recommended; one button makes the recommendation the resolution.{' '}
          <Kbd keys="Ctrl+Shift+Enter" /> parts a minute at the caret, <Kbd keys="Ctrl+Shift+J" /> joins it with the
          next. Under More below the list you say that an item was withdrawn, deferred or not reached.
        </p>
      </>
    ),
  },
  {
    title: 'Motions, interests and the public',
    content: (
      <>
        <p>
          <Kbd keys="Ctrl+Shift+V" /> notes a motion: who moved it, how it was voted on, what became of it. Its words go
          into the minute, where you can change them. Votes are compared with who is in the room and may vote on the
          item; what does not fit is told, and never stops you.
        </p>
        <p>
          Declarations of interest stand at the right, under their minute and under every item. Who leaves for an item
          is out of the room in the attendance, and the quorum follows. One button puts what is missing into the
          minutes. What somebody always has is kept on their page and offered at each meeting.
        </p>
        <p>
          Under “The public” you note which items were closed and on which grounds. Their minutes stand in a document of
          their own, and no word of them in the public minutes but the summary that you write for it.
        </p>
        <p>
          <Kbd keys="Ctrl+Shift+T" /> notes what happens now, with the time: opened, adjourned, somebody else in the
          chair, no quorum, closed. Items that were not taken are offered to the next agenda.
        </p>
      </>
    ),
  },
  {
    title: 'Standard phrases',
    content: (
      <p>
        <Kbd keys="/" /> at the start of an empty paragraph offers the phrases of the body: type on to find one,{' '}
        <Kbd keys="Enter" /> writes it, <Kbd keys="Tab" /> goes from one place-holder in braces to the next. “Standard
        phrases” in the menu of a minute changes their wording for the body and adds its own.
      </p>
    ),
  },
  {
    title: 'Private notes',
    content: (
      <>
        <p>
          <Kbd keys="F9" /> switches between a minute and your notes of it, <Kbd keys="Shift+F9" /> gives the notes the
          whole page. Each line gets the time at which you began it. Write as roughly as you like: notes are in no
          export, no pack and no search.
        </p>
        <p>
          <Kbd keys="Ctrl+Enter" /> puts the line with the caret, or the lines that you marked, into the minute and
          ticks them off: a line that begins with Action as an action, one that begins with the body’s word as a
          decision.
        </p>
        <p>
          Under the notes you can destroy those of the meeting. They are gone for good then, from the file too, though
          not from copies made before. While you keep them for a reason, such as a request for information, they cannot
          be destroyed.
        </p>
      </>
    ),
  },
  {
    title: 'From draft to confirmed minutes',
    content: (
      <>
        <p>
          The line over the minutes says how far they have come. Send draft to the Chair and Circulate keep them word
          for word as they leave, under a mark that stands on every page. From then on their numbers stay: a minute put
          in between takes the next free number, or one with a letter, as you choose.
        </p>
        <p>
          Agreement asks each presenter whether their item is right, the chair for the whole, members for comments: one
          letter each, with the Word file, for you to send from your mail program. Read in the file that comes back with
          changes tracked, or type changes in. On each, T takes it into the minute, R refuses it with a reason, D says
          that you put it in by hand, Enter shows the place. Who has not answered in time stands on the Desk.
        </p>
        <p>
          Confirm records what a later meeting made of them: a correct record, corrections (which are numbered beside
          the text and never written into it), or postponed; several sets in one go. It writes the resolution into the
          item of that meeting. Confirmed minutes are locked. Unlock opens them again, with a reason that is kept; they
          are then confirmed anew.
        </p>
        <p>
          What left lists everything that went out with its numbers, each version with what changed between any two, and
          when minutes were signed. If every copy of something is called back, say so there: the minutes can then be
          numbered anew. A version that is no longer what left, to the bit, is told at once.
        </p>
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
        Documents shows every document of the meeting as it prints (agenda, summons, notice, signing-in sheet, minutes),
        writes Word, PDF, web pages and plain text, and lists what was produced and whether the meeting has changed
        since.
      </p>
    ),
  },
  {
    title: 'When something goes wrong',
    content: (
      <p>
        Undo takes back every step, one by one, an import too, for as long as the workspace stays open; what was done
        before it was last opened is not taken back. The words of a minute are kept apart from that: whenever you stop
        typing, the minute is kept as it reads, all of the last 24 hours and after that the last of each day. “Earlier
        versions” in the menu of a minute shows them beside the words of now and puts one back. Should the computer
        stop, start Minutebook again: everything typed up to a second before is there. A workspace that another copy of
        Minutebook has open opens here for reading; once that copy is closed, press Try again at the top of the window.
      </p>
    ),
  },
];
