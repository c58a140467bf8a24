import type { PersonRow } from '../../../../shared/contract/people.ts';
import type { Organisation } from '../../../../shared/domain/body.ts';
import { printedName } from '../../../../shared/domain/seats/who.ts';

/** People to pick from, each with what tells two of one name apart: office, where they sit and for whom. */
export function pickablePeople(people: readonly PersonRow[]) {
  return people.map(({ person, seats, organisations }) => {
    const about = [person.office, ...organisations, ...seats.map(({ bodyName }) => bodyName)].filter(
      (part) => part !== null,
    );
    return {
      ...{ key: person.id, words: printedName(person) },
      ...(about.length > 0 && { detail: [...new Set(about)].slice(0, 3).join(', ') }),
    };
  });
}

/** Organisations to pick from, each with its abbreviation. */
export function pickableOrganisations(organisations: readonly Organisation[]) {
  return organisations.map(({ id, name, abbreviation }) => ({
    ...{ key: id, words: name },
    ...(abbreviation !== null && { detail: abbreviation }),
  }));
}
