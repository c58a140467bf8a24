import { z } from 'zod';

const uuid = z.uuid();

/**
 * The attribute `id` of resolutions, clauses, actions and references. It travels in the clipboard as `data-id`, so that a
 * block that is cut here and pasted there is still the same; anything there that is no UUID counts as no id.
 */
export const identity = {
  id: {
    default: null,
    parseHTML: (element: HTMLElement): string | null => {
      const parsed = uuid.safeParse(element.getAttribute('data-id'));
      return parsed.success ? parsed.data.toLowerCase() : null;
    },
    renderHTML: ({ id }: Readonly<Record<string, unknown>>): Record<string, string> =>
      typeof id === 'string' ? { 'data-id': id } : {},
  },
};

/** The id of a node; null where it has none. */
export function idOf(node: { readonly attrs: Readonly<Record<string, unknown>> }): string | null {
  const id = node.attrs['id'];
  return typeof id === 'string' ? id : null;
}
