import type { PackageParts } from '../package/package-parts.ts';
import { parseXml } from '../package/xml.ts';

/** A relation from a part to another: the last word of its type (`styles`, `header` …) and the other's name. */
export interface Relation {
  readonly type: string;
  readonly part: string;
}

/** The internal relations of a part (of the package itself for an empty name), none where it has no relations part. */
export async function readRelations(parts: PackageParts, of: string): Promise<Relation[]> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${of.slice(folder.length)}.rels`;
  if (!parts.names.has(name.toLowerCase())) return [];
  const found: Relation[] = [];
  await parseXml(parts.read(name), {
    open: (element, attributes) => {
      const target = attributes.get('Target');
      const type = attributes.get('Type');
      if (!element.endsWith('Relationship') || target === undefined || type === undefined) return;
      if (attributes.get('TargetMode') === 'External') return;
      found.push({ type: type.slice(type.lastIndexOf('/') + 1), part: resolve(folder, target) });
    },
    close: () => undefined,
  });
  return found;
}

/** A target inside the package: relative to the folder of its part, or from the root. */
function resolve(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/').toLowerCase();
}
