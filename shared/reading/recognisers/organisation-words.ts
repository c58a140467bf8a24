/** Words that the name of an organisation ends with. A further habit is one more word. */
export const organisationEndings = new Set(
  (
    'council authority constabulary police service services trust board partnership agency association federation college ' +
    'university school academy hospital ccg pct nhs cvs consortium group team forum committee society union charity ' +
    'foundation housing company ltd limited plc cic probation office officers department directorate unit network ' +
    'alliance centre institute church diocese chamber bid csp lep llp homes standards commission parish borough district ' +
    'county town city government ministry region office trustees community action support safety wardens club panel advertiser gazette courier chronicle herald newspaper'
  ).split(' '),
);

/** Words after which a name goes on: `Fire and Rescue`, `University of Wyeford`, `Council – Trading Standards`. */
const connectors = new Set(['of', 'and', '&', 'for', 'the', 'in', 'with', '-', '–', '—', '/']);

const bare = (word: string): string => word.replace(/^[(“"]+|[)”",.;:]+$/g, '').toLowerCase();

/** Whether a word can end the name of an organisation; of `Consortium/Amber` the second half decides. */
export function endsOrganisation(word: string): boolean {
  const plain = bare(word);
  return organisationEndings.has(plain.slice(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('-')) + 1));
}

/** Whether a name goes on after this word. */
export function connectsOrganisation(word: string): boolean {
  return connectors.has(word.toLowerCase()) || /[/&–-]$/.test(word);
}

/** Whether the words name an organisation: one of its usual last words is in them, or they are an abbreviation. */
export function looksLikeOrganisation(words: string): boolean {
  const all = words.trim().split(/\s+/);
  // `North Ward`: Ward alone is a surname.
  if (
    all.at(-1) === 'Ward' &&
    /^(?:(?:North|South|East|West|Upper|Lower|Central)(?:ern)?(?: \p{Lu}\p{L}+)*|\p{Lu}\p{L}+ (?:North|South|East|West)) Ward$/u.test(
      words.trim(),
    )
  )
    return true;
  if (all.some((word) => (word.includes('/') ? word.split('/').some(endsOrganisation) : endsOrganisation(word))))
    return true;
  return all.length === 1 && /^[\p{Lu}\d&/]{3,}$/u.test(words.trim());
}
