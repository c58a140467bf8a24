/** An organisation of the invented county; `isMember` marks the eleven with a seat on the Board. */
export interface SampleOrganisation {
  readonly name: string;
  readonly abbreviation: string | null;
  readonly isMember: boolean;
}

const member = (name: string, abbreviation: string | null = null): SampleOrganisation => ({
  name,
  abbreviation,
  isMember: true,
});
const guest = (name: string, abbreviation: string | null = null): SampleOrganisation => ({
  name,
  abbreviation,
  isMember: false,
});

/** Every organisation of the sample. None of them exists. The first eight are the responsible authorities. */
export const organisations = {
  county: member('Calder Vale County Council', 'CVCC'),
  harrowmoor: member('Harrowmoor Borough Council', 'HBC'),
  netherbeck: member('Netherbeck District Council', 'NDC'),
  stainrigg: member('Stainrigg District Council', 'SDC'),
  constabulary: member('Calder Vale Constabulary'),
  fire: member('Calder Vale Fire and Rescue Service', 'CVFRS'),
  probation: member('Calder Vale Probation Service'),
  health: member('NHS Calder Vale Integrated Care Board', 'ICB'),
  commissioner: member('Office of the Police and Crime Commissioner for Calder Vale', 'OPCC'),
  voluntary: member('Calder Vale Voluntary Action', 'CVVA'),
  brackenfold: member('Brackenfold Homes'),
  haven: guest('Haven Calder Vale', 'Haven'),
  roadSafety: guest('Calder Vale Road Safety Partnership'),
} satisfies Record<string, SampleOrganisation>;

export type OrganisationKey = keyof typeof organisations;
