import type { SourceFile } from '../../../shared/reading/line.ts';
import { openPackage } from './package-parts.ts';

/**
 * Reads a zip package that is a Word document or an OpenDocument text.
 *
 * @throws RefusedFile when it is neither, damaged, or larger than a document is.
 */
export async function readPackage(name: string, path: string): Promise<SourceFile> {
  const parts = await openPackage(path);
  try {
    if (parts.names.has('mimetype') && parts.names.has('content.xml')) {
      const { readOdt } = await import('../odt/read-odt.ts');
      return await readOdt(name, parts);
    }
    const { readDocx } = await import('../docx/read-docx.ts');
    return await readDocx(name, parts);
  } finally {
    parts.close();
  }
}
