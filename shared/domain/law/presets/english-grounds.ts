import type { Ground } from '../rules.ts';

const words: readonly string[] = [
  'An individual',
  'What would show who an individual is',
  'Money or business of a person or of the council',
  'Talks with employees or office holders about their work',
  'Legal privilege',
  'A notice, order or direction that the council means to give',
  'Action against crime',
];

/**
 * The seven grounds of Part 1 of Schedule 12A for England, in short words of our own. `schedule` is how records of the body name
 * them. Source: Local Government Act 1972 Sch 12A Part 1, as replaced by SI 2006/88.
 */
export function englishGrounds(schedule: string): Ground[] {
  return words.map((text, at) => ({ id: `${schedule} ¶${at + 1}`, words: `${at + 1} ${text}` }));
}
