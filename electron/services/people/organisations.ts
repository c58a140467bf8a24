import type { Input, Output } from '../../../shared/contract/index.ts';
import type { ActorGroup, BodyOrganisation, FormerName, Organisation } from '../../../shared/domain/body.ts';
import { BodyNameId, BodyOrganisationId, GroupId, OrganisationId } from '../../../shared/domain/ids.ts';
import { describeHoldings } from '../../../shared/domain/seats/holdings.ts';
import { getBody } from '../../store/bodies.ts';
import { mutate } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import {
  countHoldings,
  findOrganisationByName,
  getOrganisation,
  insertOrganisation,
  listOrganisations,
  removeOrganisation,
  updateOrganisation,
} from '../../store/organisations.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import {
  getGroup,
  insertFormerName,
  listBodyOrganisations,
  listFormerNames,
  listGroups,
  putBodyOrganisations,
  putGroup,
  removeGroup,
} from '../../store/seats.ts';
import type { ServiceContext } from '../context.ts';

/** Answers `organisations.list`. */
export function listAllOrganisations({ workspace }: ServiceContext): Output<'organisations.list'> {
  return listOrganisations(workspace);
}

/** Answers `organisations.get`. @throws Refusal `not-found` */
export function getOrganisationPage(
  { workspace }: ServiceContext,
  { id }: Input<'organisations.get'>,
): Output<'organisations.get'> {
  return { organisation: requireOrganisation(workspace, id), holdings: countHoldings(workspace, id) };
}

/** Answers `organisations.create`. @throws Refusal `input-refused` where another already has the name */
export function createOrganisation(
  context: ServiceContext,
  input: Input<'organisations.create'>,
): Output<'organisations.create'> {
  return mutate(context.workspace, { label: `New organisation ${input.name}`, now: context.now() }, (tx) => {
    assertNewName(tx, input.name, null);
    const organisation = { ...input, id: OrganisationId.parse(context.makeId()), revision: 1, importId: null };
    insertOrganisation(tx, organisation, context.makeId);
    return organisation;
  });
}

/** Answers `organisations.update`. @throws Refusal `moved-on`, `not-found`, `input-refused` */
export function changeOrganisation(
  context: ServiceContext,
  input: Input<'organisations.update'>,
): Output<'organisations.update'> {
  return mutate(context.workspace, { label: `Changes to ${input.name}`, now: context.now() }, (tx) => {
    const stored = requireOrganisation(tx, input.id);
    assertNewName(tx, input.name, input.id);
    const organisation: Organisation = { ...stored, ...input };
    return { ...organisation, revision: updateOrganisation(tx, organisation, context.makeId) };
  });
}

/** Answers `organisations.remove`. Rule [V10]. @throws Refusal `moved-on`, `not-found`, `input-refused` with what means it */
export function dropOrganisation(
  context: ServiceContext,
  input: Input<'organisations.remove'>,
): Output<'organisations.remove'> {
  const { workspace } = context;
  const { name } = requireOrganisation(workspace, input.id);
  mutate(workspace, { label: `Removal of ${name}`, now: context.now() }, (tx) => {
    const held = describeHoldings(countHoldings(tx, input.id));
    if (held !== null) {
      throw new Refusal(
        'input-refused',
        `${name} stays, since ${held} would lose it. Join it with another record of the same organisation instead.`,
      );
    }
    removeOrganisation(tx, input.id, input.revision);
  });
  return {};
}

/** Answers `groups.list`. */
export function listActorGroups({ workspace }: ServiceContext, input: Input<'groups.list'>): Output<'groups.list'> {
  return listGroups(workspace, input.bodyId);
}

/** Answers `groups.save`. @throws Refusal `moved-on`, `not-found` */
export function saveGroup(context: ServiceContext, input: Input<'groups.save'>): Output<'groups.save'> {
  return mutate(context.workspace, { label: `Group “${input.name}”`, now: context.now() }, (tx) => {
    const stored = input.id === null ? null : getGroup(tx, input.id);
    if (stored === undefined) throw notFound('group');
    const group: ActorGroup = {
      ...{ id: stored?.id ?? GroupId.parse(context.makeId()), bodyId: input.bodyId, name: input.name },
      ...{ note: input.note, people: [...new Set(input.people)], revision: input.revision ?? 1 },
    };
    return { ...group, revision: putGroup(tx, group, stored === null, context.makeId) };
  });
}

/** Answers `groups.remove`; actions keep the words they were given. @throws Refusal `moved-on`, `not-found` */
export function dropGroup(context: ServiceContext, input: Input<'groups.remove'>): Output<'groups.remove'> {
  const group = getGroup(context.workspace, input.id);
  if (group === undefined) throw notFound('group');
  mutate(context.workspace, { label: `Removal of the group “${group.name}”`, now: context.now() }, (tx) => {
    removeGroup(tx, input.id, input.revision);
  });
  return {};
}

/** Answers `bodyOrganisations.list`. */
export function listOrganisationsOfBody(
  { workspace }: ServiceContext,
  input: Input<'bodyOrganisations.list'>,
): Output<'bodyOrganisations.list'> {
  return listBodyOrganisations(workspace, input.bodyId);
}

/** Answers `bodyOrganisations.save`: each organisation once. @throws Refusal `not-found`, `input-refused` */
export function saveBodyOrganisations(
  context: ServiceContext,
  input: Input<'bodyOrganisations.save'>,
): Output<'bodyOrganisations.save'> {
  const { workspace } = context;
  return mutate(workspace, { label: 'Organisations of a body', now: context.now() }, (tx) => {
    if (getBody(tx, input.bodyId) === undefined) throw notFound('body');
    const ids = input.organisations.map(({ organisationId }) => organisationId);
    if (new Set(ids).size < ids.length) {
      throw new Refusal('input-refused', 'One organisation is named twice. Leave it once.');
    }
    const organisations = input.organisations.map((one): BodyOrganisation => {
      const id = BodyOrganisationId.parse(context.makeId());
      return { ...one, id, bodyId: input.bodyId, revision: 1 };
    });
    putBodyOrganisations(tx, input.bodyId, organisations);
    return organisations;
  });
}

/** Answers `formerNames.list`. */
export function listFormerNamesOf(
  { workspace }: ServiceContext,
  input: Input<'formerNames.list'>,
): Output<'formerNames.list'> {
  return listFormerNames(workspace, input.bodyId);
}

/** Answers `formerNames.add`. @throws Refusal `not-found` */
export function addFormerName(context: ServiceContext, input: Input<'formerNames.add'>): Output<'formerNames.add'> {
  return mutate(context.workspace, { label: `Former name ${input.name}`, now: context.now() }, (tx) => {
    if (getBody(tx, input.bodyId) === undefined) throw notFound('body');
    const name: FormerName = { ...input, id: BodyNameId.parse(context.makeId()), revision: 1 };
    insertFormerName(tx, name);
    return name;
  });
}

/** Answers `formerNames.remove`. @throws Refusal `moved-on`, `not-found` */
export function dropFormerName(
  context: ServiceContext,
  input: Input<'formerNames.remove'>,
): Output<'formerNames.remove'> {
  mutate(context.workspace, { label: 'Removal of a former name', now: context.now() }, (tx) =>
    tx.remove('body_names', input.id, input.revision),
  );
  return {};
}

function requireOrganisation(db: Readable, id: OrganisationId): Organisation {
  const organisation = getOrganisation(db, id);
  if (organisation === undefined) throw notFound('organisation');
  return organisation;
}

function assertNewName(db: Readable, name: string, id: OrganisationId | null): void {
  const other = findOrganisationByName(db, name);
  if (other === undefined || other.id === id) return;
  throw new Refusal(
    'input-refused',
    `There is already an organisation called ${other.name}. Open it, or join the two.`,
  );
}
