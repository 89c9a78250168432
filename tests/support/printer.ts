import type { PaperPrinter } from '@main/core/ports'

/** A printer that keeps what it was given; its paper is one sheet. */
export function recordingPrinter(answers: { print?: () => Promise<boolean> } = {}) {
  const laidOut: string[] = []
  const printed: string[] = []
  const printer: PaperPrinter = {
    layout: async (html) => {
      laidOut.push(html)
      return { html, pages: 1, outline: [] }
    },
    pdf: async (html) => new TextEncoder().encode(`%PDF ${html.length}`),
    pdfMany: async (documents, { title }) => new TextEncoder().encode(`%PDF ${title} ${documents.length}`),
    print: async (html) => {
      printed.push(html)
      return answers.print ? answers.print() : true
    },
    missingFonts: async () => [],
  }
  return { printer, laidOut, printed }
}
