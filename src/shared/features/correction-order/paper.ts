import type { PaperForm } from '../paper-form/schema'

/** What the 限期改正指令书 says; built from the order, frozen with it when it is issued. Dates are YYYY-MM-DD. */
export interface CorrectionOrderPaper {
  /** 平湖市人力资源和社会保障局. */
  readonly bureauName: string
  /** Name of the instrument, a setting: 劳动保障监察限期改正指令书. */
  readonly title: string
  /** Whole number as drawn; while the order is a draft, null prints `numberBlank`. */
  readonly number: string | null
  /** Number with blanks, for a draft: 平人社监令字〔    〕第    号. */
  readonly numberBlank?: string
  readonly draft: boolean
  /** Large pale word of a paper that no longer counts: 作废. A draft says 草稿 by itself. */
  readonly watermark?: string
  readonly addressee: { readonly employerName: string; readonly creditCode: string }
  /** 认定的事实; each line is a paragraph. */
  readonly facts: string
  /** 《…》第…条; without “的规定”. */
  readonly violatedArticles: string
  /** 指令依据, 《…》第…条; without “的规定”. */
  readonly orderBasis: string
  readonly demands: readonly { readonly text: string }[]
  readonly dueDate: string | null
  /** How the day was counted: 自收到本指令书之日起7日内. */
  readonly dueExplain?: string
  /** 逾期不改正的，…. */
  readonly consequence: string
  /** Optional line on review and suit; courts differ on whether an order can be sued over. */
  readonly remedyLine?: string
  readonly contact: {
    readonly person: string
    readonly phone: string
    readonly address: string
    readonly postcode?: string
  }
  /** At least two (劳动保障监察条例第十六条). */
  readonly inspectors: readonly PaperInspector[]
  readonly issueDate: string | null
  readonly workersAnnex?: WorkersAnnex
  /** 本指令书一式两联，…; small at the foot of the last page of the order. */
  readonly copiesNote?: string
  /** The form of its kind; the shipped one unless told. */
  readonly form?: PaperForm
}

export interface PaperInspector {
  readonly name: string
  readonly certificateNumber: string
}

export interface WorkersAnnex {
  /** 欠薪人员明细表. */
  readonly title: string
  readonly rows: readonly AnnexWorker[]
}

export interface AnnexWorker {
  readonly name: string
  /** As it shall be printed: the service decides whether figures are hidden. */
  readonly idNumberMasked: string
  readonly post?: string
  /** 2020年1月至3月. */
  readonly period?: string
  /** Integer fen. */
  readonly amountFen: number
  readonly remark?: string
}

/** 送达回证, printed before the service and filled in by hand where a value is missing. */
export interface ServiceReceiptPaper {
  readonly bureauName: string
  readonly title?: string
  readonly draft: boolean
  readonly watermark?: string
  /** One receipt may list several documents. */
  readonly documents: readonly { readonly title: string; readonly number: string }[]
  /** 受送达人. */
  readonly recipient: string
  readonly cause?: string
  readonly place?: string
  readonly manner?: string
  /** As printed, to the minute: 2020年5月12日14时30分. */
  readonly servedAt?: string
  readonly servers?: readonly PaperInspector[]
  readonly remark?: string
}
