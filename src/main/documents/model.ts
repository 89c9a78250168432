import type { ChartData } from '@shared/chart/barChart'

/**
 * The print model: what a paper says and in which order, without any idea of HTML, PDF or Word.
 * A feature builds it with a pure function; it is plain JSON, so an issued paper is frozen with it.
 */

/** A typeface by its office, not by its name: which file stands in for it is `fonts.ts`'s business. */
export type FontRole = 'body' | 'title' | 'hei' | 'kai' | 'song'

export interface TextRun {
  readonly text: string
  readonly role?: FontRole
  readonly bold?: boolean
  /** A name or number that shall stand on one line. */
  readonly whole?: boolean
}

export type Inline = string | TextRun
export type Align = 'left' | 'center' | 'right'

/** Name of the issuing body as the black heading line of an enforcement paper. */
export interface MastheadBlock {
  readonly type: 'masthead'
  readonly text: string
}

/** 标题: 2号小标宋, centred; `outline` puts it among the PDF bookmarks. */
export interface TitleBlock {
  readonly type: 'title'
  readonly text: string
  readonly outline?: string
}

/** 文号. */
export interface NumberBlock {
  readonly type: 'number'
  readonly text: string
  readonly align: 'center' | 'right'
}

/** 主送机关 / 被指令单位: flush left; the colon belongs to the text. */
export interface AddresseeBlock {
  readonly type: 'addressee'
  readonly runs: readonly Inline[]
}

export interface ParagraphBlock {
  readonly type: 'paragraph'
  readonly runs: readonly Inline[]
  /** First-line indent in characters; 2 unless told. */
  readonly indent?: number
  readonly align?: Align
  /** Never the last thing on a page: it announces what follows. */
  readonly keepWithNext?: boolean
}

/** Level 1 一、黑体; 2 （一）楷体; 3 1. and 4 （1）仿宋. */
export interface HeadingBlock {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
}

export interface ListBlock {
  readonly type: 'list'
  readonly marker: 'digit' | 'hanzi' | 'bracketed'
  readonly items: readonly (readonly Inline[])[]
}

/** 附件说明: one blank line under the text, 2 characters in, never parted from the text. */
export interface AttachmentsBlock {
  readonly type: 'attachments'
  readonly names: readonly string[]
}

/** “附件” in 黑体 at the head of an annex page. */
export interface AnnexMarkBlock {
  readonly type: 'annexMark'
  readonly text: string
}

/** 落款. `seal` chooses between GB/T 9704 7.3.5.1 (with seal) and 7.3.5.2 (without). */
export interface SignatureBlock {
  readonly type: 'signature'
  readonly body: string
  /** As printed: 2020年5月1日. */
  readonly date: string
  readonly seal: boolean
}

export interface TableColumn {
  readonly label: string
  readonly widthMm: number
  readonly align?: Align
}

/** A foot cell may run over several columns. */
export interface FootCell {
  readonly text: string
  readonly span: number
  readonly align?: Align
}

export interface TableBlock {
  readonly type: 'table'
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Rows that close the table (合计); they stay with the row above them. */
  readonly foot?: readonly (readonly FootCell[])[]
  /** Words above the table, at its two ends (用人单位… / 单位：元). */
  readonly captionLeft?: string
  readonly captionRight?: string
}

export interface FormCell {
  readonly kind: 'label' | 'value'
  /** One entry a line. */
  readonly lines: readonly string[]
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly align?: Align
  readonly verticalAlign?: 'top' | 'middle'
  /** First-line indent of each entry in characters; 0 unless told. */
  readonly indent?: number
  /** Pinned to the lower edge, right-aligned: 签名： 年 月 日. */
  readonly bottomLines?: readonly string[]
}

export interface FormRow {
  /** Least height; a row grows with its text, and a tall one is cut between its lines at the foot of a page. */
  readonly heightMm: number
  /** Its part of what is left of the page, when the whole paper stands on one. */
  readonly grow?: number
  readonly cells: readonly FormCell[]
}

/** A bordered form: label cells and cells to write in. `form.ts` has helpers to write one. */
export interface FormBlock {
  readonly type: 'form'
  /** Scaled to fill the type area. */
  readonly columnWidthsMm: readonly number[]
  readonly rows: readonly FormRow[]
  /** Words above the form, at its two ends (案件编号… / 文号…). */
  readonly captionLeft?: string
  readonly captionRight?: string
}

export interface FieldItem {
  /** With its colon: 询问时间：. */
  readonly label: string
  /** Stands on a rule that runs to the next field; empty for the pen. */
  readonly value: string
  /** Its part of the line against the others'; 1 unless told. */
  readonly share?: number
}

/** One line of labelled blanks at the head or foot of a record: 案由：＿＿＿. */
export interface FieldsBlock {
  readonly type: 'fields'
  readonly items: readonly FieldItem[]
  /** Never first on a page: signatures stand with the text they sign. */
  readonly keepWithPrevious?: boolean
}

/** Text of a record on ruled lines, 4号, with blank ruled lines for the pen behind it. */
export interface RuledBlock {
  readonly type: 'ruled'
  readonly paragraphs: readonly (readonly Inline[])[]
  /** First-line indent in characters; 2 unless told. */
  readonly indent?: number
  /** Rules without words after the text; 0 unless told. */
  readonly blankLines?: number
}

/** A certificate: one framed sheet. */
export interface CertificateBlock {
  readonly type: 'certificate'
  readonly heading: string
  /** With its colon. */
  readonly to: string
  readonly text: string
  readonly honour: string
  /** Number and term, one a line. */
  readonly facts: readonly string[]
  readonly body: string
  readonly date: string
}

/** The face of a plaque as it is to be engraved. */
export interface PlaqueBlock {
  readonly type: 'plaque'
  readonly honour: string
  readonly term: string
  readonly body: string
  readonly date: string
}

/** Small type under a form: 注：…. */
export interface NoteBlock {
  readonly type: 'note'
  readonly text: string
}

/** A bar chart over the width of the type area, drawn as vectors. */
export interface ChartBlock {
  readonly type: 'chart'
  readonly data: ChartData
  readonly heightMm: number
}

/** Blank lines; dropped at the head of a page. */
export interface SpaceBlock {
  readonly type: 'space'
  readonly lines: number
}

export interface PageBreakBlock {
  readonly type: 'pageBreak'
}

/** Blocks that share a page while they fit on one. */
export interface KeepBlock {
  readonly type: 'keep'
  readonly blocks: readonly Block[]
}

export type Block =
  | MastheadBlock
  | TitleBlock
  | NumberBlock
  | AddresseeBlock
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | AttachmentsBlock
  | AnnexMarkBlock
  | SignatureBlock
  | TableBlock
  | FormBlock
  | FieldsBlock
  | RuledBlock
  | CertificateBlock
  | PlaqueBlock
  | ChartBlock
  | NoteBlock
  | SpaceBlock
  | PageBreakBlock
  | KeepBlock

/** `dash` — 1 —, outer edge (GB/T 9704 7.5); `record` 第 页 共 页; `none`. */
export type Folio = 'dash' | 'record' | 'none'

/**
 * `standard`: GB/T 9704, 22 lines; `form`: 25 mm above and below, 24 lines, for bordered forms and records, which the
 * standard does not govern and which are filled in on one page where possible.
 */
export type Margins = 'standard' | 'form'

export interface PrintModel {
  /** Which paper: 'correction-order', 'service-receipt', …. */
  readonly kind: string
  /** Raised when the words or the layout of a kind change; frozen with an issued paper. */
  readonly templateVersion: number
  /** Title of the document in the bookmarks and the PDF's properties. */
  readonly title: string
  readonly folio: Folio
  /** `standard` unless told. */
  readonly margins?: Margins
  /** Large pale word across each page: 草稿, 作废. */
  readonly watermark?: string
  /** Small line at the foot of the page that is signed (else of the last): how many copies and for whom. */
  readonly footNote?: string
  /** Who signs every page of a record, each as a label with its colon: 被询问人（签名）：. Takes two lines of the page. */
  readonly pageSignature?: readonly string[]
  /** A line around each page, for certificates. */
  readonly frame?: 'double'
  readonly blocks: readonly Block[]
}

/** Where a bookmark points; `page` counts from 0 through the whole print-out. */
export interface OutlineEntry {
  readonly title: string
  readonly page: number
  readonly level: 1 | 2
}
