import { Extension } from '@tiptap/core';
import { cleanPastedHtml } from './clean-html.ts';

/** Whatever is pasted or dropped goes through {@link cleanPastedHtml} before the schema reads it. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  transformPastedHTML: (html) => cleanPastedHtml(html),
});
