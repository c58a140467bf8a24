import { Capacity, OrganisationStanding } from '../../../../shared/domain/body.ts';
import { capacityWords } from '../members/members.ts';
import { standingWords } from '../standing-words.ts';
import { readAt, type RuleField } from './rule-value.ts';

const allowed = [
  { key: 'stay-and-vote', words: 'Stays and votes' },
  { key: 'stay-without-vote', words: 'Stays without a vote' },
  { key: 'speak-then-leave', words: 'Speaks, then leaves' },
  { key: 'leave', words: 'Leaves' },
];

/** The grounds on which a matter may be closed, each with the name that records give it. */
export const groundList: RuleField = {
  ...{ kind: 'list', path: ['grounds'], words: 'Ground', add: 'Add a ground' },
  none: 'No ground is named: papers and items cannot be closed on one.',
  beginning: { id: '', words: '' },
  fields: (path) => [
    { kind: 'text', path: [...path, 'words'], words: 'As it is chosen' },
    { kind: 'text', path: [...path, 'id'], words: 'As records name it' },
  ],
};

/** The interests that members declare, each with what somebody who has it may still do. */
export const interestList: RuleField = {
  ...{ kind: 'list', path: [], words: 'Interest', add: 'Add an interest' },
  none: 'No interests are declared.',
  beginning: { id: '', words: '', allows: 'leave' },
  fields: (path) => [
    { kind: 'text', path: [...path, 'words'], words: 'Interest' },
    { kind: 'choice', path: [...path, 'allows'], words: 'Whoever has it', choices: allowed },
    { kind: 'text', path: [...path, 'id'], words: 'As records name it' },
  ],
};

/** Who must be among those present: by office, by capacity, or by organisation. */
export const clauseList: RuleField = {
  ...{ kind: 'list', path: ['clauses'], words: 'Clause', add: 'Add a clause: who must be among them' },
  none: 'Nobody in particular must be there.',
  beginning: { atLeast: 1, who: { kind: 'role', words: [], without: [] }, words: '' },
  fields: (path, one) => [
    { kind: 'text', path: [...path, 'words'], words: 'As the rules put it' },
    { kind: 'number', path: [...path, 'atLeast'], words: 'At least so many' },
    {
      ...{ kind: 'choice', path: [...path, 'who'], words: 'Who are told' },
      choices: [
        { key: 'role', words: 'By role or office' },
        { key: 'capacity', words: 'By capacity' },
        { key: 'organisations', words: 'By organisation' },
      ],
      values: {
        role: { kind: 'role', words: [], without: [] },
        capacity: { kind: 'capacity', capacity: 'member' },
        organisations: { kind: 'organisations', standing: 'responsible-authority' },
      },
    },
    ...whoFields([...path, 'who'], readAt(one, ['who', 'kind'])),
  ],
};

function whoFields(at: readonly (string | number)[], kind: unknown): readonly RuleField[] {
  if (kind === 'capacity') {
    const choices = Capacity.options.map((key) => ({ key, words: capacityWords[key] }));
    return [{ kind: 'choice', path: [...at, 'capacity'], words: 'Capacity', choices }];
  }
  if (kind === 'organisations') {
    const choices = OrganisationStanding.options.map((key) => ({ key, words: standingWords[key] }));
    return [{ kind: 'choice', path: [...at, 'standing'], words: 'Is to the body', choices }];
  }
  return [
    { kind: 'words', path: [...at, 'words'], words: 'The word, or words between commas', hint: 'executive, director' },
    { kind: 'words', path: [...at, 'without'], words: 'But not with the words', hint: 'non-executive' },
  ];
}
