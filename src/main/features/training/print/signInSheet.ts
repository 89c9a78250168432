import { signInPages } from '@shared/features/training'
import { maskPhone } from '@shared/text'
import type { Block, PrintModel } from '@main/documents/model'
import { printedDate } from '@main/documents/text'

export interface SignInContent {
  readonly number: string
  readonly name: string
  readonly heldOn: string
  readonly startTime: string | null
  readonly place: string
  readonly lines: readonly { readonly employerName: string; readonly name: string; readonly post: string; readonly phone: string }[]
}

const columns = [
  { label: '序号', widthMm: 11, align: 'center' },
  { label: '单位名称', widthMm: 58 },
  { label: '姓名', widthMm: 19, align: 'center' },
  { label: '职务', widthMm: 20, align: 'center' },
  { label: '联系电话', widthMm: 26, align: 'center' },
  { label: '签名', widthMm: 22, align: 'center' },
] as const

/**
 * The sign-in sheet: pages of equal length with the title and heading on each, blank rows at the end. Telephone numbers
 * are masked, since the sheet goes from hand to hand.
 */
export function buildSignInSheet(content: SignInContent, rowsPerPage: number, blankRows: number): PrintModel {
  const { number, name, heldOn, startTime, place, lines } = content
  const blocks = signInPages(lines.length, rowsPerPage, blankRows).flatMap(({ page, rows }): Block[] => [
    ...(page === 1 ? [] : [{ type: 'pageBreak' } as const]),
    { type: 'title', text: '劳动保障培训会签到表', ...(page === 1 ? { outline: `签到表 ${number}` } : {}) },
    { type: 'paragraph', indent: 0, runs: [`${number}　${name}`], align: 'center' },
    {
      type: 'table',
      captionLeft: `时间：${printedDate(heldOn)}${startTime === null ? '' : ` ${startTime}`}`,
      captionRight: place === '' ? '' : `地点：${place}`,
      columns,
      rows: rows.map((row) => {
        const line = lines[row - 1]
        return line ? [String(row), line.employerName, line.name, line.post, maskPhone(line.phone), ''] : [String(row), '', '', '', '', '']
      }),
    },
  ])
  return { kind: 'training-sign-in', templateVersion: 1, title: `签到表 ${number} ${name}`, folio: 'record', margins: 'form', blocks }
}
