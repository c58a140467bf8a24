import type { Input, Output } from '../../shared/contract/index.ts';
import { composeKept } from '../../shared/layout/compose-kept.ts';
import { houseStyleById } from '../../shared/layout/styles/index.ts';
import { getKeptDocument, listKeptDocuments } from '../store/kept-documents.ts';
import { notFound } from '../store/refusal.ts';
import { FIRST_HOUSE_STYLE } from './bodies.ts';
import type { ServiceContext } from './context.ts';

/** Answers `keptDocuments.list`. */
export function listKept(
  { workspace }: ServiceContext,
  input: Input<'keptDocuments.list'>,
): Output<'keptDocuments.list'> {
  return listKeptDocuments(workspace, input);
}

/** Answers `keptDocuments.get`, in the looks of the shipped style: a kept document is not the house's own. @throws Refusal `not-found` */
export function getKept({ workspace }: ServiceContext, input: Input<'keptDocuments.get'>): Output<'keptDocuments.get'> {
  const kept = getKeptDocument(workspace, input.id);
  if (kept === undefined) throw notFound('document');
  const { document, content } = kept;
  return { document, layout: composeKept({ ...document, content }, houseStyleById(FIRST_HOUSE_STYLE)) };
}
