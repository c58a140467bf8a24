import type { Input, Output } from '../../shared/contract/index.ts';
import { newBodyFacts, type Body } from '../../shared/domain/body.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import { BodyId, BodyNameId } from '../../shared/domain/ids.ts';
import { carryDifferences } from '../../shared/domain/law/change-preset.ts';
import { HouseStyleRefused, resolveStyle } from '../../shared/layout/resolve-style.ts';
import { houseStyleById } from '../../shared/layout/styles/index.ts';
import { getBody, insertBody, listBodyRows, listSubGroups, updateBody } from '../store/bodies.ts';
import { mutate } from '../store/change-set.ts';
import type { Readable } from '../store/file/connection.ts';
import { listMembers } from '../store/memberships.ts';
import { listMeetingRows } from '../store/meetings.ts';
import { notFound, Refusal } from '../store/refusal.ts';
import { insertFormerName, listBodyOrganisations, listFormerNames, listVacancies } from '../store/seats.ts';
import type { ServiceContext } from './context.ts';
import { nextNumber, renumberBody } from './renumbering.ts';

/** The house style that a new body starts with. */
export const FIRST_HOUSE_STYLE = 's2';

/** Answers `bodies.list`. */
export function listBodies({ workspace }: ServiceContext): Output<'bodies.list'> {
  return listBodyRows(workspace);
}

/** Answers `bodies.get`. @throws Refusal `not-found` */
export function getBodyPage({ workspace, now }: ServiceContext, input: Input<'bodies.get'>): Output<'bodies.get'> {
  const body = requireBody(workspace, input.id);
  const parent = body.parentId === null ? undefined : getBody(workspace, body.parentId);
  return {
    body,
    parentName: parent?.name ?? null,
    subGroups: listSubGroups(workspace, body.id),
    members: listMembers(workspace, body.id),
    vacancies: listVacancies(workspace, body.id),
    organisations: listBodyOrganisations(workspace, body.id),
    formerNames: listFormerNames(workspace, body.id),
    meetings: listMeetingRows(workspace, body.id),
    nextNumber: nextNumber(workspace, body, IsoDate.parse(now().slice(0, 10))),
  };
}

/** Answers `bodies.create`. @throws Refusal `not-found` when there is no such parent */
export function createBody(context: ServiceContext, input: Input<'bodies.create'>): Output<'bodies.create'> {
  const { workspace } = context;
  return mutate(workspace, { label: `New body ${input.name}`, now: context.now() }, (tx) => {
    if (input.parentId !== null) requireBody(tx, input.parentId);
    const body: Body = {
      ...newBodyFacts,
      ...{ id: BodyId.parse(context.makeId()), name: input.name, shortName: input.shortName, kind: input.kind },
      ...{ parentId: input.parentId, numberStyle: input.numberStyle, houseStyleId: FIRST_HOUSE_STYLE },
      presetId: input.presetId ?? null,
      chairWord: input.chairWord ?? newBodyFacts.chairWord,
      decisionWord: input.decisionWord ?? newBodyFacts.decisionWord,
      words: input.words ?? newBodyFacts.words,
    };
    insertBody(tx, body);
    return body;
  });
}

/**
 * Answers `bodies.update`: what is left out stays; another way of numbering numbers anew what is not frozen. Other rules
 * take over only the differences that mean something under them ([J16] of the law); a name that is given up may stay ([V12]).
 *
 * @throws Refusal `moved-on`, `not-found`, `input-refused` where a body would report to itself, or its house style cannot be read
 */
export function changeBody(context: ServiceContext, input: Input<'bodies.update'>): Output<'bodies.update'> {
  const { workspace } = context;
  return mutate(workspace, { label: `Changes to ${input.name}`, now: context.now() }, (tx) => {
    const stored = requireBody(tx, input.id);
    const { formerName, ...facts } = input;
    const body: Body = { ...stored, ...facts, differences: differencesAfter(stored, input) };
    assertNoCircle(tx, body);
    if (formerName !== undefined && stored.name !== body.name) {
      const { id: bodyId, name, shortName } = stored;
      const id = BodyNameId.parse(context.makeId());
      insertFormerName(tx, { id, bodyId, name, shortName, until: formerName.until, revision: 1 });
    }
    if (input.houseStyleId !== undefined || input.stylePatch !== undefined) assertStyle(body);
    const changed = { ...body, revision: updateBody(tx, body) };
    if (howNumbered(stored) !== howNumbered(body)) renumberBody(tx, changed);
    return changed;
  });
}

/** All that the numbers of a body follow from besides their places. */
function howNumbered({ numberStyle, numberPrefix, minuting }: Body): string {
  const { numberedBy, numberYear, firstNumber, closedNumbers } = minuting;
  return JSON.stringify([numberStyle, numberPrefix, numberedBy, numberYear, firstNumber, closedNumbers]);
}

function differencesAfter(stored: Body, { presetId, differences }: Input<'bodies.update'>): Body['differences'] {
  const own = differences ?? stored.differences;
  if (presetId === undefined) return own;
  return [...carryDifferences({ presetId: stored.presetId, differences: own }, presetId).kept];
}

/** Its house style is one that came with the product, and takes what the body changes in it. */
function assertStyle(body: Body): void {
  try {
    resolveStyle(houseStyleById(body.houseStyleId), body.stylePatch, null);
  } catch (failure) {
    if (failure instanceof HouseStyleRefused) throw new Refusal('input-refused', failure.message);
    throw failure;
  }
}

/** A body reports upwards, never round to itself. */
function assertNoCircle(db: Readable, body: Body): void {
  let above = body.parentId;
  while (above !== null) {
    const parent = requireBody(db, above);
    if (parent.id === body.id) {
      throw new Refusal(
        'input-refused',
        `${body.name} cannot report to a body that reports to it. Choose another body above it, or none.`,
      );
    }
    above = parent.parentId;
  }
}

function requireBody(db: Readable, id: BodyId): Body {
  const body = getBody(db, id);
  if (body === undefined) throw notFound('body');
  return body;
}
