/** The half of pdfjs that parses, which the package ships without types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    /** Makes the parsing half listen on its end of a port. */
    initializeFromPort(port: object): void;
  };
}
