import { yearOf } from '@shared/calendar'
import { industries } from '@shared/features/employer'
import type { Dimension, Period } from '@shared/features/statistics'
import type { ReadDb } from '@main/db/connection'
import { towns } from '@main/features/setting/service'
import { aboveScaleIds, inspectorNames, inspectorsOfRecords } from './queries/inspectors'
import type { Fact } from './select'

/** How facts fall into the lines of a breakdown. */
export interface Slicer {
  /** Every line there can be, in its order; '' for rows that have no value. */
  readonly lines: readonly { readonly key: string; readonly name: string }[]
  /** Lines that are shown even when nothing falls into them. */
  readonly always: boolean
  /** The lines a fact belongs to; more than one only for inspectors. */
  readonly keysOf: (fact: Fact) => readonly string[]
}

/** Reads what a breakdown of a period goes by. */
export async function slicerOf(db: ReadDb, by: Dimension, period: Period): Promise<Slicer> {
  switch (by) {
    case 'town': {
      const lines = (await towns(db)).map(({ id, name }) => ({ key: id, name }))
      return { lines: [...lines, { key: '', name: '未填镇（街道）' }], always: true, keysOf: ({ townId }) => [townId ?? ''] }
    }
    case 'industry': {
      const lines = industries.map(({ value, label }) => ({ key: value, name: label }))
      return { lines: [...lines, { key: '', name: '未填行业' }], always: false, keysOf: ({ industry }) => [industry ?? ''] }
    }
    case 'scale': {
      const listed = await aboveScaleIds(db, yearOf(period.to))
      const lines = [
        { key: 'above', name: '规上企业' },
        { key: 'below', name: '其他单位' },
        { key: '', name: '不在企业档案' },
      ]
      return { lines, always: false, keysOf: ({ employerId }) => [employerId === '' ? '' : listed.has(employerId) ? 'above' : 'below'] }
    }
    case 'inspector': {
      const [names, found] = [await inspectorNames(db), await inspectorsOfRecords(db, period)]
      const lines = names.map(({ id, name }) => ({ key: id, name }))
      return { lines: [...lines, { key: '', name: '未记监察员' }], always: false, keysOf: (fact) => inspectorsOf(fact, found) }
    }
  }
}

const nobody: readonly string[] = ['']

function inspectorsOf(fact: Fact, found: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (fact.kind === 'casePaper') return found.get(fact.caseId) ?? nobody
  return 'id' in fact ? (found.get(fact.id) ?? nobody) : nobody
}
