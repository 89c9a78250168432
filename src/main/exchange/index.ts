/**
 * Import and export of tables. Only what is light to load: the parsers and writers themselves run in the worker
 * (inWorker.ts) and are imported from their own files where they are needed at once.
 */
export { ExchangeFailure, toAppFailure, type ExchangeFailureCode } from './failure'
export { findHeader, headerAt, stripFooter, type FoundHeader } from './header'
export { readRowsInWorker, readTableBytes, readTableFile, writeWorkbookInWorker } from './inWorker'
export { checkFileSize, defaultLimits, type ReadLimits } from './limits'
export { headerSignature, suggestMapping, type Mapping } from './mapping'
export { readRows, type GoodRow, type ReadRows, type ReadRowsOptions, type RowValues } from './plan'
export type { FileFormat, RawBook, RawCell, RawRow, RawSheet, ReadNote, TextEncoding } from './read/table'
export { parseCell, type FieldValue, type ParsedCell } from './values'
export { badRowsSheet, reasonHeader, type BadRow } from './write/badRows'
export type { FormattedNumber, SheetColumn, SheetSpec, SheetValue, SheetWriter } from './write/sheet'
