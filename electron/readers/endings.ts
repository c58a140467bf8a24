/** Endings of the kinds of file that are read, without the dot; the bytes then say what a file really is. */
export const readableEndings = [
  ...['docx', 'docm', 'dotx', 'doc', 'dot', 'odt', 'ott', 'rtf', 'pdf'],
  ...['txt', 'text', 'md', 'markdown'],
  ...['html', 'htm', 'xhtml', 'mht', 'mhtml'],
] as const;

/** Whether a file of that name may be a document that is read; capitals or not. */
export function hasReadableEnding(name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return name.includes('.') && readableEndings.some((one) => one === ending);
}
