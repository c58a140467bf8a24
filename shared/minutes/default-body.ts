import { SCHEMA_VERSION, type MinuteBody } from './body.ts';

/** The body of a minute that nobody has written yet: one empty paragraph. */
export function defaultBody(): MinuteBody {
  return { schemaVersion: SCHEMA_VERSION, doc: { type: 'doc', content: [{ type: 'paragraph' }] } };
}
