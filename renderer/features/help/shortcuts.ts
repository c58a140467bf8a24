export interface ShortcutGroup {
  readonly where: string;
  readonly keys: readonly (readonly [keys: string, words: string])[];
}

/** Every shortcut, by where it works. On a Mac the Command key stands for Ctrl. */
export const shortcuts: readonly ShortcutGroup[] = [
  {
    where: 'Everywhere',
    keys: [
      ['Ctrl+K', 'Find a command, a body, a meeting, a person or a minute number'],
      ['Ctrl+Z', 'Take the last step back, an import or a deleted minute too'],
      ['Ctrl+Y', 'Bring it again'],
      ['Ctrl+I', 'Import files (in a minute: italics)'],
      ['Ctrl+Shift+I', 'Import a folder'],
      ['Ctrl+N', 'New meeting'],
      ['Ctrl+O', 'Open another workspace'],
      ['Ctrl+Shift+N', 'New body'],
      ['Ctrl+Shift+E', 'Export these minutes to Word'],
      ['Ctrl+Shift+K', 'The calendar of meetings'],
      ['Ctrl+1', 'Desk; 2 Meetings, 3 Actions, 4 Decisions, 5 Bodies, 6 To look at'],
      ['Alt+Left', 'Back; Alt+Right forward'],
      ['F8', 'Next doubt, in a meeting and in an import'],
      ['F1', 'This help'],
    ],
  },
  {
    where: 'On the Import screen',
    keys: [['Ctrl+V', 'Read the text that you copied']],
  },
  {
    where: 'In the list of files to import',
    keys: [
      ['Enter', 'Look this file over'],
      ['Space', 'Tick it, or take the tick away'],
      ['T', 'Tick all, or none'],
      ['L', 'Only what needs a look, or all'],
      ['U', 'Update what is here already'],
      ['A', 'Add it a second time'],
      ['S', 'Leave it out'],
    ],
  },
  {
    where: 'In the review of an import',
    keys: [
      ['F8', 'Next doubt; Shift+F8 the one before'],
      ['1', 'After F8: right as read; 2 to 9 the other readings in their order'],
      ['Enter', 'After F8: right as read, and on to the next; over an answer, twice to keep it'],
      ['Tab', 'After F8: to the readings of the doubt, where it has several'],
      ['Space', 'Take this reading, or open the doubt again; on a document: take it in or leave it out'],
    ],
  },
  {
    where: 'In the To-look-at list',
    keys: [
      ['1', 'Right as read; 2 to 9 the other readings in their order'],
      ['Enter', 'Right as it is'],
      ['F8', 'Next; Shift+F8 the one before'],
      ['A', 'Give the answer to those alike as well, or to this one alone'],
      ['Ctrl+Enter', 'Go to the minute'],
    ],
  },
  {
    where: 'In the minutes of a meeting',
    keys: [
      ['Ctrl+Page Down', 'Next minute'],
      ['Ctrl+Page Up', 'Previous minute'],
      ['Enter', 'In the list of minutes: write in this one'],
      ['Escape', 'In a minute: back to the list of minutes'],
      ['F8', 'Next doubt that an import left; then 1 to 9: take that reading'],
      ['Ctrl+Shift+L', 'Where this was read: the lines of the imported file'],
      ['Alt+Up', 'In the list: move this minute up; Alt+Down down'],
      ['F2', 'In the list: change the heading'],
      ['Insert', 'In the list: add a minute after this one'],
      ['Delete', 'In the list: remove this minute (Undo brings it back)'],
      ['Ctrl+B', 'Bold; Ctrl+I italics, Ctrl+U underlined'],
      ['/', 'At the start of an empty paragraph: a standard phrase; Tab goes to its next place-holder'],
      ['Ctrl+Z', 'In a minute, when nothing is left to take back: as it read before, also days ago'],
      ['Ctrl+Shift+Enter', 'Part the minute at the caret'],
      ['Ctrl+Shift+J', 'Join the minute with the next'],
      ['Ctrl+Shift+V', 'Note a motion and how it was voted on'],
      ['Ctrl+Shift+T', 'Note what happens in the meeting now: opened, adjourned, closed …'],
      ['F9', 'From the minute to its private notes, and back; Shift+F9 on the whole page'],
    ],
  },
  {
    where: 'In private notes',
    keys: [
      ['Ctrl+Enter', 'These lines into the minute, as what they begin with'],
      ['Ctrl+Shift+Enter', 'These lines into the minute as a decision'],
      ['Alt+Enter', 'These lines into the minute as actions'],
      ['Ctrl+Shift+U', 'Tick these lines off, or take the tick back'],
    ],
  },
  {
    where: 'In the agenda',
    keys: [
      ['Enter', 'Add a line after this one; F2 changes the title'],
      ['Tab', 'While a title is written: under the line above; Shift+Tab back'],
      ['Escape', 'Ends the writing; Tab then leaves the list'],
      ['Alt+Up', 'Move up; Alt+Down down'],
      ['Space', 'Star: a paper goes with it, or none'],
      ['Delete', 'Remove, or withdraw what has gone out'],
      ['Shift+Arrows', 'Take several lines; Ctrl+A all'],
      ['Ctrl+V', 'Read the text that you copied as agenda lines'],
      ['F8', 'Next thing that the body’s rules find'],
    ],
  },
  {
    where: 'Among the members of a body',
    keys: [
      ['Enter', 'Change this seat'],
      ['N', 'New member'],
      ['E', 'End the seat, with or without a vacancy'],
      ['F', 'Fill a vacant seat'],
      ['P', 'Go to the person'],
      ['Delete', 'Remove a seat entered by mistake'],
    ],
  },
  {
    where: 'Among the rules of a body',
    keys: [
      ['Enter', 'Change the rule, with a reason'],
      ['T', 'Take a difference back'],
    ],
  },
  {
    where: 'Among people, organisations and groups',
    keys: [
      ['Enter', 'Open, or change'],
      ['M', 'The same as another record: join them'],
      ['Delete', 'Remove what nothing points at'],
    ],
  },
  {
    where: 'In the actions',
    keys: [
      ['Enter', 'Update: status, day, the latest word'],
      ['D', 'Done'],
      ['C', 'Carry over'],
      ['O', 'Open again'],
      ['M', 'Go to its minute'],
    ],
  },
  {
    where: 'In the calendar',
    keys: [
      ['Arrows', 'From day to day; Page Up and Page Down from month to month, with Shift from year to year'],
      ['Enter', 'Open the meeting of the day'],
      ['N', 'New meeting on the day'],
      ['M', 'Move the meeting'],
      ['C', 'Call it off, or hold it after all'],
      ['P', 'Plan a year'],
    ],
  },
  {
    where: 'In the attendance',
    keys: [
      ['P', 'Present; R present remotely'],
      ['A', 'Apologies'],
      ['X', 'Absent'],
      ['U', 'Not marked'],
      ['O', 'Goes out now; I comes in now, at the item that is looked at'],
      ['M', 'Comings and goings'],
      ['C', 'In the chair, or back to the one whose office it is'],
      ['Enter', 'Change'],
      ['Delete', 'Take off the attendance'],
    ],
  },
];
