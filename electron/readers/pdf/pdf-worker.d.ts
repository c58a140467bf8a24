/** The half of pdf.js that reads files. It has no types of its own; loaded here, it announces itself as a global. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
