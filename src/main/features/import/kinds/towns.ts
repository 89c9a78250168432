import type { ReadDb } from '@main/db/connection'
import { listTowns } from '@main/features/setting/repository'
import type { Lookup } from './importKind'

/** 浙江省嘉兴市平湖市当湖街道办事处 -> 当湖: what tells a town from others, however fully it is written. */
export function townKey(name: string): string {
  const plain = name.normalize('NFKC').replaceAll(/\s/gu, '')
  const local = plain.replace(
    /^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,3}市){0,2}(?:\p{Script=Han}{2,3}[县区])?/u,
    '',
  )
  const bare = local.replace(/(?:街道办事处|街道办|街道|镇人民政府|镇政府|镇|乡)$/u, '')
  return bare || local || plain
}

/** Towns in use, by their name or by the part of it that tells them from others. */
export async function townLookup(db: ReadDb): Promise<Lookup> {
  const towns = await listTowns(db)
  const inUse = towns.filter((town) => town.active === 1)
  return {
    find: (text) => {
      const exact = inUse.find((town) => town.name === text)
      if (exact) return exact.id
      const alike = inUse.filter((town) => townKey(town.name) === townKey(text))
      return alike.length === 1 ? (alike[0]?.id ?? null) : null
    },
    choices: inUse.map((town) => town.name),
    names: new Map(towns.map((town) => [town.id, town.name])),
  }
}
