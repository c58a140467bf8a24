import type { OrganisationStanding } from '../../../shared/domain/body.ts';

/** What an organisation is to a body, in words. */
export const standingWords: Readonly<Record<OrganisationStanding, string>> = {
  'responsible-authority': 'Responsible authority',
  lead: 'Lead',
  supporting: 'Supporting',
  invited: 'Invited',
};
