import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { limits, RefusedFile } from '../refusal.ts';

/** The parts of one Office package, opened for reading one after another. Close it when done. */
export interface PackageParts {
  readonly names: ReadonlySet<string>;
  /**
   * Streams the bytes of one part, counted while they are inflated: the sizes that the file claims are not believed.
   * @throws RefusedFile when a limit is passed or the part is damaged.
   */
  readonly read: (name: string) => AsyncIterable<Uint8Array>;
  readonly close: () => void;
}

const damaged =
  'is damaged: its parts cannot be unpacked. Open it in Word, which may repair it, save it again and import that copy.';
const tooLarge =
  'unpacks to far more than a document holds, as files made to do harm do. Open it in Word, copy the text into a new document and import that.';

/**
 * Opens a zip package and lists its parts.
 * @throws RefusedFile when it is no zip, is cut off, or has more entries than a document has.
 */
export async function openPackage(path: string): Promise<PackageParts> {
  const zip = await openFile(path);
  try {
    const entries = await listEntries(zip);
    let inflated = 0;
    const read = async function* (name: string): AsyncGenerator<Uint8Array> {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw new RefusedFile(damaged);
      if (entry.isEncrypted()) {
        throw new RefusedFile(
          'is protected with a password. Open it in Word, take the password off, save it and import it again.',
        );
      }
      let own = 0;
      const stream = await zip.openReadStreamPromise(entry).catch(() => null);
      if (stream === null) throw new RefusedFile(damaged);
      try {
        for await (const chunk of stream) {
          // yauzl's streams are binary: every chunk is a Buffer.
          const bytes = chunk as Uint8Array;
          own += bytes.length;
          inflated += bytes.length;
          if (inflated > limits.inflatedBytes) throw new RefusedFile(tooLarge);
          if (own > limits.ratioFromBytes && own > entry.compressedSize * limits.ratio) throw new RefusedFile(tooLarge);
          yield bytes;
        }
      } catch (failure) {
        throw failure instanceof RefusedFile ? failure : new RefusedFile(damaged);
      } finally {
        stream.destroy();
      }
    };
    return { names: new Set(entries.keys()), read, close: () => zip.close() };
  } catch (failure) {
    zip.close();
    throw failure;
  }
}

async function openFile(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  } catch {
    throw new RefusedFile(damaged);
  }
}

const tooMany =
  'holds more than 5,000 parts, which no document does. Open it in Word, save it again and import that copy.';

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new RefusedFile(tooMany);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      // Of two parts with one name the first is kept, whatever a later one says.
      if (!entries.has(name)) entries.set(name, entry);
    }
  } catch {
    throw new RefusedFile(damaged);
  }
  return entries;
}
