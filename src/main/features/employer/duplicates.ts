import { findDuplicates, type DuplicateRow } from '@shared/features/employer'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { readSetting, writeSetting } from '@main/features/setting/repository'
import * as repository from './duplicateRepository'

/** Pairs a clerk said are two, 'id id' with the lesser id first. */
const APART = 'employer.apart'
const apartSetting = z.array(z.string())

async function apartPairs(db: ReadDb): Promise<Set<string>> {
  return new Set(apartSetting.catch([]).parse(await readSetting(db, APART)))
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Pairs that may be one employer, the surest first. @param limit of pairs that are shown */
export async function duplicates(desk: Desk, limit: number): Promise<{ rows: DuplicateRow[]; total: number }> {
  const [employers, apart] = await Promise.all([repository.comparedEmployers(desk.read), apartPairs(desk.read)])
  const pairs = findDuplicates(employers).filter(({ first, second }) => !apart.has(pairKey(first, second)))
  const shown = pairs.slice(0, limit)
  const sides = new Map((await repository.sides(desk.read, shown.flatMap(({ first, second }) => [first, second]))).map((side) => [side.id, side]))
  const rows = shown.flatMap(({ first, second, reasons, codesDiffer }) => {
    const [a, b] = [sides.get(first), sides.get(second)]
    return a && b ? [{ first: a, second: b, reasons: [...reasons], codesDiffer }] : []
  })
  return { rows, total: pairs.length }
}

/** @returns how many pairs are known to be two */
export async function keepApart(desk: Desk, firstId: string, secondId: string): Promise<number> {
  return desk.write('employer/keep-apart', async (work) => {
    const pairs = await apartPairs(work.tx)
    pairs.add(pairKey(firstId, secondId))
    await writeSetting(work, APART, [...pairs])
    return pairs.size
  })
}
