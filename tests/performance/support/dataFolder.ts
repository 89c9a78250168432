import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { insertEntities } from '@main/db/entity'
import { saveSearchKeys } from '@main/features/employer/repository'
import { employerSearchKey, nameColumns } from '@main/features/employer/searchKeys'
import { listTowns } from '@main/features/setting/repository'
import { openTestDesk } from '../../support/testDesk'
import { benchEmployers, type BenchEmployer } from './employers'

const PER_TRANSACTION = 5000

/**
 * A fresh copy of a data folder with that many employers. The original is made once by the desk's own services and
 * kept until this program changes.
 * @param cache where originals are kept
 * @param target must not exist yet
 */
export async function makeDataFolder(count: number, cache: string, target: string): Promise<void> {
  const stamp = createHash('sha256')
    .update(readFileSync(process.argv[1] ?? ''))
    .digest('hex')
    .slice(0, 12)
  const original = join(cache, `employers-${count}-${stamp}`)
  if (!existsSync(original)) {
    const part = `${original}.part`
    rmSync(part, { recursive: true, force: true })
    await fill(part, count)
    renameSync(part, original)
  }
  cpSync(original, target, { recursive: true })
}

async function fill(root: string, count: number): Promise<void> {
  const test = await openTestDesk({ root })
  const { desk } = test
  try {
    const towns = await listTowns(desk.read)
    let part: BenchEmployer[] = []
    const save = async (): Promise<void> => {
      const employers = part.splice(0)
      await desk.write('bench/fill', async (work) => {
        const rows = await insertEntities(
          work,
          'employer',
          employers.map(({ town, ...values }) => ({
            ...values,
            ...nameColumns(values.name),
            townId: towns[town % towns.length]?.id ?? null,
            remark: '',
          })),
        )
        await saveSearchKeys(
          work,
          rows.map((row) => ({ employerId: row.id, searchKey: employerSearchKey(row, []) })),
        )
      })
    }
    for (const employer of benchEmployers(count)) {
      part.push(employer)
      if (part.length === PER_TRANSACTION) await save()
    }
    if (part.length > 0) await save()
  } finally {
    await test.close()
  }
}
