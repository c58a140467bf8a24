import type { ReadingHabit } from './answers.ts';

/** A habit in words for the clerk: `“SG” is Sally Goodall`, `A Vale stands under Larkmoor Homes`. */
export function describeHabit({ code, subject, meaning }: ReadingHabit): string {
  switch (code) {
    case 'initials-ambiguous':
      return `“${subject.toUpperCase()}” is ${meaning}`;
    case 'owner-unknown':
      return `“${subject.length <= 4 ? subject.toUpperCase() : subject}” is ${meaning}`;
    case 'attendance-columns':
      return `${capitalise(subject)} stands under ${meaning}`;
    case 'action-unlabelled':
    case 'decision-unlabelled':
      return `“${subject} …” is ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}`;
  }
}

/** A name that was folded to small letters, as it is written: `a vale` is A Vale. */
function capitalise(name: string): string {
  return name.replaceAll(/(^|[\s.\-'’])(\p{Ll})/gu, (_whole, before: string, letter: string) => {
    return `${before}${letter.toUpperCase()}`;
  });
}
