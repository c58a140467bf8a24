import type { Node, Schema } from '@tiptap/pm/model';
import { MinuteDoc, SCHEMA_VERSION, type MinuteBody } from '../../shared/minutes/body.ts';

/** The body of an editor's document, checked against the body's schema. */
export function toBody(doc: Node): MinuteBody {
  return { schemaVersion: SCHEMA_VERSION, doc: MinuteDoc.parse(doc.toJSON()) };
}

/**
 * A body as an editor's document.
 * @throws RangeError when it does not fit the editor's schema, which a parsed body always does (rule [B3]).
 */
export function toDocument(schema: Schema, body: MinuteBody): Node {
  const doc = schema.nodeFromJSON(structuredClone(body.doc));
  doc.check();
  return doc;
}
