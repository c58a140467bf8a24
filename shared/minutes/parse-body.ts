import { z } from 'zod';
import { MinuteBody, SCHEMA_VERSION } from './body.ts';

/** Why a body cannot be taken: a version that this program does not know yet, a piece of a kind unknown, or no body. */
export interface BodyFailure {
  readonly code: 'body-newer' | 'body-unknown-part' | 'body-unreadable';
  /** A sentence for the clerk: what it is and what to do. */
  readonly message: string;
}

export type BodyResult =
  { readonly ok: true; readonly body: MinuteBody } | { readonly ok: false; readonly failure: BodyFailure };

/** One version of the body's schema and the step that turns a body of it into one of the next version. */
export interface BodyVersion {
  readonly schema: z.ZodType;
  /** Null for the newest version. Gets a body that the schema has parsed. */
  readonly upgrade: ((body: unknown) => unknown) | null;
}

/** Every version that was ever stored, oldest first; the first is version 1. A version is never changed, only followed. */
const versions: readonly BodyVersion[] = [{ schema: MinuteBody, upgrade: null }];

/** Kinds of node and mark of the newest version, for telling an unknown one from a damaged one. */
const knownParts = new Set(
  (
    'doc paragraph subheading chairLine resolution resolutionLead clause action bulletList orderedList listItem table ' +
    'tableRow tableHeader tableCell text reference hardBreak bold italic underline'
  ).split(' '),
);
/** Levels of JSON: four of them a nested list, so that lists stand nearly fifty deep. */
const deepest = 200;

const newer: BodyFailure = {
  code: 'body-newer',
  message: 'These minutes were written with a newer version of Minutebook. Update Minutebook to open them.',
};
const unreadable: BodyFailure = {
  code: 'body-unreadable',
  message: 'The text of this minute is damaged and was left as it is. Open the latest backup to get it back.',
};

/**
 * Takes a body as an editor hands it over: of the newest version only. An id that is no UUID counts as not given yet
 * (rule [X4]). Nothing is dropped: a part of an unknown kind is a failure.
 */
export function parseBody(json: unknown): BodyResult {
  if (versionOf(json) !== SCHEMA_VERSION) return versionFailure(json, versions);
  return upgradeBody(json);
}

/** Takes a body as it was stored, of any version, and upgrades it step by step to the newest. */
export function upgradeBody(json: unknown): BodyResult {
  const upgraded = upgradeThrough(versions, json);
  if (!upgraded.ok) return upgraded;
  const body = MinuteBody.safeParse(upgraded.value);
  return body.success ? { ok: true, body: body.data } : { ok: false, failure: unreadable };
}

/** Whether a body is nested deeper than `upgradeBody` reads: it must not be stored, since it could not be opened again. */
export function isTooDeep(body: unknown): boolean {
  const exceeds = (value: unknown, depth: number): boolean => {
    if (depth > deepest) return true;
    if (Array.isArray(value)) return value.some((part) => exceeds(part, depth + 1));
    return isRecord(value) && Object.values(value).some((part) => exceeds(part, depth + 1));
  };
  return exceeds(body, 0);
}

/**
 * The chain of versions itself, apart from which versions there are.
 *
 * @returns the value in the form of the last version, or why not.
 */
export function upgradeThrough(
  chain: readonly BodyVersion[],
  json: unknown,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: BodyFailure } {
  const version = versionOf(json);
  if (version === null || version > chain.length) return versionFailure(json, chain);
  let value: unknown = json;
  for (const step of chain.slice(version - 1)) {
    const parsed = step.schema.safeParse(withTrueIds(value));
    if (!parsed.success) return { ok: false, failure: unknownPart(value) ?? unreadable };
    value = step.upgrade === null ? parsed.data : step.upgrade(parsed.data);
  }
  return { ok: true, value };
}

function versionFailure(json: unknown, chain: readonly BodyVersion[]): { ok: false; failure: BodyFailure } {
  return { ok: false, failure: (versionOf(json) ?? 0) > chain.length ? newer : unreadable };
}

function versionOf(json: unknown): number | null {
  const version = isRecord(json) ? json['schemaVersion'] : null;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}

/** The first node or mark of an unknown kind, as a failure that names it. */
function unknownPart(json: unknown): BodyFailure | null {
  const pending: unknown[] = [isRecord(json) ? json['doc'] : null];
  while (pending.length > 0) {
    const part = pending.pop();
    if (!isRecord(part)) continue;
    const type = part['type'];
    if (typeof type === 'string' && !knownParts.has(type)) {
      const message =
        `This minute holds a part of a kind that this version of Minutebook does not know (“${type.slice(0, 40)}”). ` +
        'It was left as it is. Update Minutebook to open it.';
      return { code: 'body-unknown-part', message };
    }
    pending.push(...listOf(part['marks']), ...listOf(part['content']));
  }
  return null;
}

/** The same body with ids in small letters, and null for each that is no UUID; deeper than any text goes, it stops. */
function withTrueIds(value: unknown, depth = 0): unknown {
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((part: unknown) => withTrueIds(part, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'attrs' && isRecord(part) && 'id' in part
        ? { ...part, id: trueId(part['id']) }
        : withTrueIds(part, depth + 1),
    ]),
  );
}

const uuid = z.uuid();
function trueId(id: unknown): string | null {
  const parsed = uuid.safeParse(id);
  return parsed.success ? parsed.data.toLowerCase() : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
