import { field } from '@shared/fields/describe'
import { caseInstruments } from '@shared/features/inspection-case/instruments'
import { recordBase } from '@shared/list/request'
import { z } from '@shared/zod'

/** Papers that carry a number; a later paper adds its line here and its template in main. */
export const documentKinds = [
  { value: 'correction-order', label: '限期改正指令书' },
  { value: 'guidance-opinion', label: '规章制度审查意见书' },
  { value: 'contract-notice', label: '督促补签劳动合同通知书' },
  ...caseInstruments,
] as const
export type DocumentKind = (typeof documentKinds)[number]['value']
export const documentKindValues = documentKinds.map((kind) => kind.value) as [DocumentKind, ...DocumentKind[]]

/** The registers whose rows papers belong to. */
export const documentOwners = ['correction-order', 'contract-follow-up', 'rules-guidance', 'inspection-case', 'case-intake'] as const
export type DocumentOwner = (typeof documentOwners)[number]

export const documentStates = [
  { value: 'issued', label: '有效' },
  { value: 'void', label: '作废' },
] as const
export type DocumentState = (typeof documentStates)[number]['value']
const stateValues = documentStates.map((state) => state.value) as [DocumentState, ...DocumentState[]]

/** A number of a block reserved for paper forms. */
export const reservedStates = [
  { value: 'open', label: '未使用' },
  { value: 'used', label: '已使用' },
  { value: 'void', label: '已作废' },
] as const
export type ReservedState = (typeof reservedStates)[number]['value']

/** What can be printed of a numbered paper; served papers go out with their receipt. */
export const documentParts = [
  { value: 'all', label: '全部' },
  { value: 'paper', label: '正文' },
  { value: 'receipt', label: '送达回证' },
] as const
export type DocumentPart = (typeof documentParts)[number]['value']
export const documentPartValues = documentParts.map((part) => part.value) as [DocumentPart, ...DocumentPart[]]

/** Files a paper can be saved as. */
export const paperFormats = ['pdf', 'docx'] as const
export type PaperFormat = (typeof paperFormats)[number]

export const MAX_BATCH = 500
/** Several papers printed in one go. */
export const batchRequest = z.object({
  ids: z.array(z.uuid()).min(1).max(MAX_BATCH),
  part: z.enum(documentPartValues),
  /** Both sides of the sheet: each paper begins on an odd page. */
  duplex: z.boolean(),
  /** Under this name the work reports and can be stopped. */
  job: z.uuid(),
})
export type BatchRequest = z.output<typeof batchRequest>

/** One paper of a batch before it is printed, with what is wrong with it. */
export const batchCheck = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  employerName: z.string(),
  printCount: z.number().int(),
  problems: z.array(z.string()),
})
export type BatchCheck = z.output<typeof batchCheck>

/** One line of the register of papers (文书登记簿). */
export const documentRow = z.object({
  ...recordBase,
  number: field(z.string(), { label: '文号', width: 210 }),
  kind: field(z.enum(documentKindValues), { label: '文书种类', kind: 'option', width: 130, options: documentKinds }),
  year: field(z.number().int(), { label: '年度', kind: 'year', width: 70 }),
  sequence: field(z.number().int(), { label: '序号', kind: 'integer', width: 70 }),
  employerId: z.uuid(),
  employerName: field(z.string(), { label: '企业名称', width: 260 }),
  ownerKind: z.enum(documentOwners),
  ownerId: z.uuid(),
  title: field(z.string(), { label: '文书名称', width: 220 }),
  issuedOn: field(z.iso.date(), { label: '签发日期', kind: 'date', width: 110 }),
  state: field(z.enum(stateValues), { label: '状态', kind: 'option', width: 80, options: documentStates }),
  voidReason: field(z.string().nullable(), { label: '作废原因', width: 180 }),
  voidedOn: field(z.string().nullable(), { label: '作废日期', kind: 'date', width: 110 }),
  printCount: field(z.number().int(), { label: '打印次数', kind: 'integer', width: 80, unit: '次' }),
  lastPrintedAt: field(z.string().nullable(), { label: '最近打印', kind: 'instant', width: 140 }),
  lastPrintedBy: field(z.string().nullable(), { label: '打印人', width: 80 }),
  /** 0 is the form shipped with the program. */
  formEdition: field(z.number().int(), { label: '样式版次', kind: 'integer', width: 80 }),
})
export type DocumentRow = z.output<typeof documentRow>

/** One number book against the papers in it. `missing` must be empty. */
export const gapReport = z.object({
  kind: z.enum(documentKindValues),
  year: z.number().int(),
  /** Next sequence to be drawn. */
  next: z.number().int(),
  /** Papers in the book, void ones among them. */
  drawn: z.number().int(),
  void: z.number().int(),
  /** Sequences reserved for paper forms and not used yet. */
  reserved: z.array(z.number().int()),
  /** Reserved sequences given up with a reason. */
  reservedVoid: z.array(z.number().int()),
  /** Sequences below `next` that neither a paper nor a reservation explains. */
  missing: z.array(z.number().int()),
  /** Sequences of papers that the book has not given out. */
  beyond: z.array(z.number().int()),
})
export type GapReport = z.output<typeof gapReport>

const year = z.number().int().min(1990).max(2200)
/** A block of numbers for forms filled in by hand. */
export const reserveInput = z.object({
  kind: field(z.enum(documentKindValues), { label: '文书种类', kind: 'option', options: documentKinds }),
  year: field(year, { label: '年度', kind: 'year' }),
  count: field(z.number('请填写数量').int('数量应为整数').min(1, '至少 1 个').max(200, '一次不超过 200 个'), { label: '数量', kind: 'integer', unit: '个' }),
  purpose: field(z.string().trim().min(1, '请填写用途').max(100, '用途不超过 100 个字'), { label: '用途', help: '如：现场检查用空白文书' }),
  holder: field(z.string().trim().max(40, '领用人不超过 40 个字'), { label: '领用人' }),
})
export type ReserveInput = z.output<typeof reserveInput>

export const reservedRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  sequence: z.number().int(),
  number: z.string(),
  state: z.enum(reservedStates.map((state) => state.value) as [ReservedState, ...ReservedState[]]),
  purpose: z.string(),
  holder: z.string(),
  reservedOn: z.string(),
  reason: z.string().nullable(),
  settledOn: z.string().nullable(),
})
export type ReservedRow = z.output<typeof reservedRow>

export const bookStates = [
  { value: 'issued', label: '有效' },
  { value: 'void', label: '作废' },
  { value: 'reserved', label: '预留' },
  { value: 'reservedVoid', label: '预留作废' },
  { value: 'gap', label: '缺号' },
] as const
export type BookState = (typeof bookStates)[number]['value']

/** One number of a book and what became of it. */
export const numberBookLine = z.object({
  sequence: z.number().int(),
  number: z.string(),
  state: z.enum(bookStates.map((state) => state.value) as [BookState, ...BookState[]]),
  employerName: z.string(),
  date: z.string().nullable(),
  note: z.string(),
  documentId: z.uuid().nullable(),
  ownerKind: z.enum(documentOwners).nullable(),
  ownerId: z.uuid().nullable(),
  /** The reservation, for giving it up. */
  reserved: z.object({ id: z.uuid(), version: z.number().int() }).nullable(),
})
export type NumberBookLine = z.output<typeof numberBookLine>

/** A laid-out paper: static HTML, one element a sheet. */
export const laidOutPaper = z.object({ html: z.string(), pages: z.number().int() })
export type LaidOutPaper = z.output<typeof laidOutPaper>

/** The number the next issue would draw. Nothing is reserved by asking. */
export const nextNumber = z.object({
  number: z.string(),
  sequence: z.number().int(),
  /** The pattern was not read in an official source and the bureau has not confirmed it: shown as 待核. */
  unverified: z.boolean(),
})
export type NextNumber = z.output<typeof nextNumber>
