/** The little of pdf.js that reading needs. Its own types speak of canvases and documents of a browser. */
export interface PdfJs {
  readonly open: (bytes: Uint8Array) => {
    readonly document: Promise<PdfDocument>;
    readonly close: () => Promise<void>;
  };
}
export interface PdfDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfProxyPage>;
}
export interface PdfProxyPage {
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to those of the page as shown, from its top left corner. */
  readonly transform: readonly [number, number, number, number, number, number];
  readonly getTextContent: () => Promise<{ readonly items: readonly PdfTextItem[] }>;
  /** Names of fonts as the file has them (`ABCDEF+Arial-BoldMT`), by the names that text items use. */
  readonly fontNames: (wanted: ReadonlySet<string>) => Promise<Map<string, string>>;
  readonly cleanup: () => void;
}
export interface PdfTextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Settings of pdf.js that keep it to reading: no fonts of the system, no network, no compiled code, no pictures. */
const settings = {
  disableFontFace: true,
  enableXfa: false,
  fontExtraProperties: true,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  maxImageSize: 1,
  stopAtErrors: false,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  verbosity: 0,
} as const;

let loaded: Promise<PdfJs> | null = null;

/** Loads pdf.js once, in this process: no worker is started. */
export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfJs> {
  // The worker's half announces itself as `globalThis.pdfjsWorker`; the other half then works with it in this process.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = await withoutCanvas(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  return {
    open: (bytes) => {
      const task = getDocument({ ...settings, data: bytes });
      return {
        document: task.promise.then((document) => ({
          numPages: document.numPages,
          getPage: async (number) => {
            const page = await document.getPage(number);
            const view = page.getViewport({ scale: 1 });
            const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view.transform as readonly number[];
            return {
              width: view.width,
              height: view.height,
              transform: [a, b, c, d, e, f],
              getTextContent: async () => {
                const { items } = await page.getTextContent();
                return { items: items.flatMap((item) => ('str' in item ? [item as PdfTextItem] : [])) };
              },
              fontNames: async (wanted) => {
                await page.getOperatorList();
                const names = new Map<string, string>();
                for (const font of wanted) {
                  const known: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
                  if (
                    typeof known === 'object' &&
                    known !== null &&
                    'name' in known &&
                    typeof known.name === 'string'
                  ) {
                    names.set(font, known.name);
                  }
                }
                return names;
              },
              cleanup: () => void page.cleanup(),
            };
          },
        })),
        close: () => task.destroy(),
      };
    },
  };
}

/**
 * On plain Node pdf.js looks for a canvas to draw on, and complains on the console where there is none. Nothing is drawn
 * here, so it finds none, on every computer alike, and is not heard while it is loaded.
 */
async function withoutCanvas<T>(load: () => Promise<T>): Promise<T> {
  const ownModules: unknown = Reflect.get(process, 'getBuiltinModule');
  const ownWarning: unknown = Reflect.get(console, 'warn');
  Reflect.set(process, 'getBuiltinModule', () => undefined);
  Reflect.set(console, 'warn', () => undefined);
  try {
    return await load();
  } finally {
    Reflect.set(process, 'getBuiltinModule', ownModules);
    Reflect.set(console, 'warn', ownWarning);
  }
}
