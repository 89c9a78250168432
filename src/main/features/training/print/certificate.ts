import { reissueMark } from '@shared/features/training'
import type { Block, PrintModel } from '@main/documents/model'
import { printedDate } from '@main/documents/text'

/** Raise it when the words or the layout change: issued certificates keep the version they were printed with. */
export const CERTIFICATE_VERSION = 1
const KIND = 'training-certificate'

export interface CertificateContent {
  readonly number: string
  readonly holder: string
  readonly employerName: string
  readonly sessionName: string
  readonly heldOn: string
  readonly classHours: number | null
  readonly bureauName: string
  readonly issuedOn: string
}

/** 培训证书, one a page: who, of which firm, attended and passed what. No identity number stands on it. */
export function buildCertificate(content: CertificateContent): PrintModel {
  const { number, holder, employerName, sessionName, heldOn, classHours, bureauName, issuedOn } = content
  const hours = classHours === null || classHours === 0 ? '' : `，共${classHours}学时`
  const blocks: Block[] = [
    { type: 'space', lines: 3 },
    { type: 'title', text: '培 训 证 书' },
    { type: 'space', lines: 1 },
    { type: 'number', text: `证书号：${number}`, align: 'center' },
    { type: 'space', lines: 2 },
    { type: 'addressee', runs: [{ text: holder, role: 'kai', whole: true }, { text: '同志：', whole: true }] },
    {
      type: 'paragraph',
      runs: ['你代表', { text: employerName, role: 'kai' }, `于${printedDate(heldOn)}参加本局举办的“${sessionName}”${hours}，经考试成绩合格，特发此证。`],
    },
    { type: 'space', lines: 3 },
    { type: 'signature', body: bureauName, date: printedDate(issuedOn), seal: true },
  ]
  return { kind: KIND, templateVersion: CERTIFICATE_VERSION, title: `培训证书 ${number} ${holder}`, folio: 'none', frame: 'double', blocks }
}

export interface CertificateStanding {
  readonly isVoid: boolean
  readonly reissues: number
  readonly reissuedOn: string | null
}

/**
 * A certificate as it was frozen, with what has become of it since: 补发 with its day in the first line, 作废 across it.
 * @throws RangeError for a version this program does not know
 */
export function certificateModel(frozen: unknown, { isVoid, reissues, reissuedOn }: CertificateStanding): PrintModel {
  const print = frozen as PrintModel
  if (print.kind !== KIND || print.templateVersion > CERTIFICATE_VERSION) throw new RangeError(`no template for ${print.kind} version ${print.templateVersion}`)
  const mark = reissueMark(reissues)
  // Never blank: blank lines are dropped at the head of a page.
  const line = mark === '' ? '　' : `${mark}${reissuedOn === null ? '' : `　${printedDate(reissuedOn)}`}`
  return { ...print, ...(isVoid && { watermark: '作废' }), blocks: [{ type: 'number', text: line, align: 'right' }, ...print.blocks] }
}
