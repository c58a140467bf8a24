import { z } from 'zod';
import type { Input, Output } from '../../shared/contract/index.ts';
import { findProvenance } from '../store/imports.ts';
import type { ServiceContext } from './context.ts';
import { unpackLines } from './importing/packed-file.ts';

/** Lines shown before and after those of the record. */
const AROUND = 12;

/** What is shown of a kept line; a later release may keep more. */
const KeptLines = z.array(z.object({ number: z.int(), text: z.string() }));

/** Answers `imports.sourceOf`. */
export function getSource({ workspace }: ServiceContext, input: Input<'imports.sourceOf'>): Output<'imports.sourceOf'> {
  const found = findProvenance(workspace, input.recordId);
  if (found === undefined) return null;
  const { fileName, importedAt, firstLine, lastLine, repaired, alternatives, confidence, source } = found;
  const text = source === null ? [] : readLines(source, firstLine - AROUND, lastLine + AROUND);
  return { fileName, importedAt, lines: [firstLine, lastLine], text, repaired, alternatives, confidence };
}

function readLines(source: Uint8Array, from: number, to: number): { number: number; text: string }[] {
  const lines = KeptLines.parse(unpackLines(source));
  return lines.filter(({ number }) => number >= from && number <= to);
}
