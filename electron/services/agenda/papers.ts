import type { Input, Output } from '../../../shared/contract/index.ts';
import { PaperId } from '../../../shared/domain/ids.ts';
import type { Paper } from '../../../shared/domain/meeting.ts';
import { getPaper, insertPaper, listPapers, removePaper, updatePaper } from '../../store/agenda/agenda.ts';
import { mutate } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { requireItem } from './agenda.ts';

/** Answers `papers.add`: last under its item. @throws Refusal `not-found`, `input-refused` */
export function addPaper(context: ServiceContext, input: Input<'papers.add'>): Output<'papers.add'> {
  return mutate(context.workspace, { label: `New paper “${input.title}”`, now: context.now() }, (tx) => {
    const item = requireItem(tx, input.agendaItemId);
    assertParent(tx, input);
    const position = (listPapers(tx, item.id).at(-1)?.position ?? -1) + 1;
    const paper: Paper = { ...input, id: PaperId.parse(context.makeId()), position, revision: 1, importId: null };
    insertPaper(tx, paper);
    return paper;
  });
}

/** Answers `papers.update`. @throws Refusal `moved-on`, `not-found` */
export function changePaper(context: ServiceContext, input: Input<'papers.update'>): Output<'papers.update'> {
  return mutate(context.workspace, { label: `Changes to paper “${input.title}”`, now: context.now() }, (tx) => {
    const paper = { ...requirePaper(tx, input.id), ...input };
    return { ...paper, revision: updatePaper(tx, paper) };
  });
}

/** Answers `papers.place`: a report goes with its appendices. @throws Refusal `moved-on`, `not-found` */
export function placePaper(context: ServiceContext, input: Input<'papers.place'>): Output<'papers.place'> {
  const known = requirePaper(context.workspace, input.id);
  mutate(context.workspace, { label: `Moving paper “${known.title}”`, now: context.now() }, (tx) => {
    const paper = requirePaper(tx, input.id);
    const item = requireItem(tx, input.agendaItemId);
    const moving = listPapers(tx, paper.agendaItemId).filter(
      ({ id, parentId }) => id === paper.id || parentId === paper.id,
    );
    const staying = listPapers(tx, item.id).filter(({ id }) => !moving.some((one) => one.id === id));
    const at = input.after === null ? 0 : staying.findIndex(({ id }) => id === input.after) + 1;
    if (input.after !== null && at === 0) throw notFound('paper');
    const parentId = paper.agendaItemId === item.id ? paper.parentId : null;
    [...staying.slice(0, at), ...moving, ...staying.slice(at)].forEach((one, position) => {
      const placed = one.id === paper.id ? { ...one, parentId } : one;
      updatePaper(tx, { ...placed, agendaItemId: item.id, position }, one.id === paper.id ? input.revision : null);
    });
  });
  return {};
}

/** Answers `papers.remove`: with its appendices. @throws Refusal `moved-on`, `not-found` */
export function dropPaper(context: ServiceContext, input: Input<'papers.remove'>): Output<'papers.remove'> {
  const { workspace } = context;
  const known = requirePaper(workspace, input.id);
  const { meetingId } = requireItem(workspace, known.agendaItemId);
  return mutate(workspace, { label: `Removal of paper “${known.title}”`, now: context.now() }, (tx) => {
    for (const { id, parentId } of listPapers(tx, known.agendaItemId))
      if (parentId === input.id) removePaper(tx, id, null);
    removePaper(tx, input.id, input.revision);
    return { meetingId };
  });
}

function requirePaper(db: Readable, id: PaperId): Paper {
  const paper = getPaper(db, id);
  if (paper === undefined) throw notFound('paper');
  return paper;
}

function assertParent(db: Readable, { parentId, agendaItemId }: Pick<Paper, 'parentId' | 'agendaItemId'>): void {
  if (parentId === null) return;
  const parent = requirePaper(db, parentId);
  if (parent.agendaItemId !== agendaItemId || parent.parentId !== null) {
    throw new Refusal('input-refused', 'An appendix stands under a report of the same item. Choose that report.');
  }
}
