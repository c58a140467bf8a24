import { Buffer } from 'node:buffer';
import { ZipFile } from 'yazl';

/** One entry of a package; `compress: false` stores it as it is. */
export interface PackageEntry {
  readonly name: string;
  readonly bytes: Buffer | string;
  readonly compress?: boolean;
}

/** The bytes of a zip package with these entries, in order. */
export async function makeZip(entries: readonly PackageEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes, compress = true } of entries) zip.addBuffer(Buffer.from(bytes), name, { compress });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The XML of a document part around the given body. */
export function documentXml(body: string, namespace = word): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}" ` +
    `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps"><w:body>${body}</w:body></w:document>`
  );
}

export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** Name of the part that holds the document. */
  readonly part?: string;
  readonly namespace?: string;
  readonly more?: readonly PackageEntry[];
  /** Parts that the document refers to, by the type of their relation: `footnotes`, `header` …; each is its XML inside the root. */
  readonly related?: Readonly<Record<string, string>>;
}

const roots: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

/** The bytes of a Word document written by hand: the smallest package that says what it holds. */
export async function makeWordPackage({
  body,
  styles,
  numbering,
  part = 'word/document.xml',
  namespace,
  more = [],
  related: others = {},
}: WordParts): Promise<Buffer> {
  const related = (type: string, target: string, id: number): string =>
    `<Relationship Id="r${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const file = part.slice(part.lastIndexOf('/') + 1);
  const rels = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const own = [
    styles === undefined ? '' : related('styles', 'styles.xml', 1),
    numbering === undefined ? '' : related('numbering', 'numbering.xml', 2),
    ...Object.keys(others).map((type, place) => related(type, `${type}.xml`, 3 + place)),
  ];
  return makeZip([
    { name: '_rels/.rels', bytes: rels(related('officeDocument', part, 1)) },
    { name: `word/_rels/${file}.rels`, bytes: rels(own.join('')) },
    { name: part, bytes: documentXml(body, namespace) },
    ...(styles === undefined
      ? []
      : [{ name: 'word/styles.xml', bytes: `<w:styles xmlns:w="${word}">${styles}</w:styles>` }]),
    ...(numbering === undefined
      ? []
      : [{ name: 'word/numbering.xml', bytes: `<w:numbering xmlns:w="${word}">${numbering}</w:numbering>` }]),
    ...Object.entries(others).map(([type, inside]) => {
      const root = `w:${roots[type] ?? type}`;
      return { name: `word/${type}.xml`, bytes: `<${root} xmlns:w="${word}">${inside}</${root}>` };
    }),
    ...more,
  ]);
}
