import type { PaperPrinter } from '@main/core/ports'

/** The document printer's hidden window is only made when the first paper is laid out, so it costs no start time. */
export function lazyPrinter(): PaperPrinter {
  let loaded: Promise<PaperPrinter> | null = null
  const printer = (): Promise<PaperPrinter> => {
    loaded ??= import('@main/documents/electronPrinter').then(({ DocumentPrinter }) => new DocumentPrinter())
    return loaded
  }
  return {
    layout: async (html) => (await printer()).layout(html),
    pdf: async (html) => (await printer()).pdf(html),
    pdfMany: async (documents, metadata) => (await printer()).pdfMany(documents, metadata),
    print: async (html, options) => (await printer()).print(html, options),
    missingFonts: async () => (await printer()).missingFonts(),
  }
}
