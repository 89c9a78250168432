import { reachDays, reachKinds } from '@shared/features/training'
import { optionLabel } from '@shared/fields/values'
import type { ListRequest } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { saveFile } from '@main/core/saveFile'
import { getEntity } from '@main/db/entity'
import { writeWorkbookInWorker } from '@main/exchange'
import { bureau } from '@main/features/setting/service'
import { listReach, reachIds, type ReachGround } from './reachRepository'
import { termsOn } from './terms'

type ReachRequest = ListRequest & { readonly sessionId: string | null }

/** Firms are looked at as of the session they are chosen for, else as of today. */
async function groundOf(desk: Desk, sessionId: string | null): Promise<ReachGround> {
  const day = sessionId === null ? desk.clock.today() : (await getEntity(desk.read, 'trainingSession', sessionId)).heldOn
  const { unreachedYears } = await termsOn(desk.read, day)
  return { days: reachDays(day, unreachedYears.value), sessionId }
}

export async function reach(desk: Desk, request: ReachRequest) {
  return listReach(desk.read, request, await groundOf(desk, request.sessionId))
}

export async function idsReached(desk: Desk, request: ReachRequest): Promise<string[]> {
  return reachIds(desk.read, request, await groundOf(desk, request.sessionId))
}

const BLOCK = 5000

/** The whole list as a workbook, without telephone numbers. @returns the path written; null when no place was chosen */
export async function exportReach(desk: Desk, request: ReachRequest): Promise<string | null> {
  const ground = await groundOf(desk, request.sessionId)
  const kinds = request.filters.filter((filter) => filter.field === 'reach').flatMap(({ value }) => (Array.isArray(value) ? value : [value ?? '']))
  const title = kinds.length === 0 ? '企业参训情况' : `${kinds.map((kind) => optionLabel(reachKinds, String(kind))).join('、')}企业`
  const today = desk.clock.today()
  const path = await desk.dialogs.saveFile({ title: '导出电子表格', defaultName: `${title}（${today}）.xlsx`, extensions: ['xlsx'], filterName: '电子表格' })
  if (path === null) return null
  const rows = []
  for (let offset = 0; ; offset += BLOCK) {
    const page = await listReach(desk.read, { ...request, offset, limit: BLOCK }, ground)
    rows.push(...page.rows)
    if (rows.length >= page.total || page.rows.length === 0) break
  }
  const { name } = await bureau(desk.read)
  const sheet = {
    name: '企业名单',
    title,
    subtitle: `${name}　截至 ${today}　共 ${rows.length} 家`,
    landscape: true,
    columns: [
      { header: '序号', width: 7, kind: 'integer' as const },
      { header: '企业名称', width: 38, kind: 'text' as const },
      { header: '统一社会信用代码', width: 22, kind: 'creditCode' as const },
      { header: '镇（街道）', width: 14, kind: 'text' as const },
      { header: '职工人数', width: 11, kind: 'integer' as const },
      { header: `${ground.days.year}年规上`, width: 11, kind: 'text' as const },
      { header: `${ground.days.year}年参训（期）`, width: 13, kind: 'integer' as const },
      { header: '最近参训', width: 13, kind: 'date' as const },
      { header: `${ground.days.year - 1}年违法（起）`, width: 13, kind: 'integer' as const },
    ],
    rows: rows.map((row, index) => [index + 1, row.name, row.creditCode, row.townName, row.headcount, row.aboveScale ? '是' : '', row.sessions, row.lastOn, row.violations]),
  }
  await saveFile(path, await writeWorkbookInWorker([sheet]))
  return path
}
