import type { ErrorCode } from '@shared/errors/codes'
import type { MissingFont } from '@main/documents/fonts'
import type { LaidOut } from '@main/documents/paginate'
import type { PdfMetadata } from '@main/documents/pdf/join'

/** Turns laid-out document HTML into paper or PDF. Only a window can; the desk command gets one when it prints. */
export interface PaperPrinter {
  /** Splits the document into A4 pages; the result is static HTML, the same for preview, PDF and paper. */
  layout(html: string): Promise<LaidOut>
  pdf(html: string): Promise<Uint8Array>
  /** Several laid-out documents as one PDF with a bookmark each. */
  pdfMany(documents: readonly LaidOut[], metadata: PdfMetadata): Promise<Uint8Array>
  /** Opens the system's print dialog. @throws AppFailure 'no-printer' or 'print-failed'; false when cancelled */
  print(html: string, options?: PrintOptions): Promise<boolean>
  /** The faces of GB/T 9704 this machine lacks, with what stands in for them. */
  missingFonts(): Promise<readonly MissingFont[]>
}

export interface PrintOptions {
  /** System name of the printer; with it no dialog opens. Without it the system's dialog asks. */
  readonly deviceName?: string
  readonly copies?: number
  readonly duplex?: boolean
}

/** Native dialogs, replaced in end-to-end tests. */
export interface Dialogs {
  openFile(options: { title: string; extensions: readonly string[]; filterName: string }): Promise<string | null>
  saveFile(options: { title: string; defaultName: string; extensions: readonly string[]; filterName: string }): Promise<string | null>
}

/** Opens a file the program itself wrote with the system's own program, or shows it in its folder. */
export interface Shell {
  openPath(path: string): Promise<void>
  showInFolder(path: string): void
  writeClipboard(text: string): void
}

export interface LogSink {
  info(message: string, details?: Readonly<Record<string, string | number>>): void
  warn(message: string, details?: Readonly<Record<string, string | number>>): void
  /** Errors are logged with their incident number; personal data never is. */
  error(incident: string, error: unknown): void
}

/** What the window hears without asking. */
export type DeskEvent =
  | { readonly type: 'changed'; readonly useCase: string }
  | { readonly type: 'progress'; readonly job: string; readonly label: string; readonly done: number; readonly total: number }
  | { readonly type: 'navigate'; readonly path: string }
  | { readonly type: 'finished'; readonly job: string; readonly outcome: 'done' | 'cancelled' | ErrorCode }
