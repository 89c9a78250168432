import { sql } from 'kysely'
import { openPlain } from '@main/db/dialect/plain'
import { findEmployers } from '@main/features/employer/service'
import { searchIndexOf } from '@main/features/employer/searchIndex'
import { catchUp, find } from '@main/features/search/service'
import { openTestDesk } from '../../support/testDesk'
import { person, sessionWith } from '../../support/trainings'

/** Rows of registers beside the employers. */
export const RECORDS = 1_000_000
const PER_PART = 5000
const SURNAMES = '沈陆王张陈李徐朱周吴俞钱金顾姚许曹单解查'
const GIVEN = '建国明华丽芳伟强军平英红霞飞敏静涛峰燕琴晓林云月海'
/** Letter by letter, as they are typed into the box at the top. */
const TYPED = ['王芳', '晓明', 'wxm', '恒达', 'hengda', '2020', '第1号', '平湖 王'] as const

/** Adds a million people in rosters to a data folder with employers, and takes them up into the index. */
export async function addRecords(root: string, count = RECORDS): Promise<void> {
  const test = await openTestDesk({ root })
  try {
    const { lines } = await sessionWith(test.desk, [person('王芳', '平湖恒达服饰厂')])
    const db = await openPlain(test.desk.database.file, 'existing')
    try {
      const { rows } = await sql<{ name: string }>`select name from pragma_table_info('training_roster_line')`.execute(db)
      const others = rows.map(({ name }) => name).filter((name) => name !== 'id' && name !== 'name' && name !== 'position')
      const columns = sql.raw(others.join(', '))
      const letter = (from: string, step: number) => sql`substr(${from}, n / ${sql.lit(step)} % ${sql.lit(from.length)} + 1, 1)`
      await sql`
        insert into training_roster_line (id, name, position, ${columns})
        select printf('%08x-0000-7000-8000-000000000000', n), ${letter(SURNAMES, 1)} || ${letter(GIVEN, 20)} || ${letter(GIVEN, 500)}, n + 1, ${columns}
        from training_roster_line, (with recursive c (n) as (select 1 union all select n + 1 from c where n < ${count}) select n from c)
        where id = ${lines[0]?.id ?? ''}`.execute(db)
    } finally {
      await db.destroy()
    }
    await catchUp(test.desk, PER_PART)
  } finally {
    await test.close()
  }
}

export interface BoxTimes {
  /** Milliseconds of each keystroke in the box: employers and everything else. */
  readonly box: number[]
  /** Of looking through the names of the same people for the same words, without an index. */
  readonly bare: number[]
}

export async function timeBox(root: string): Promise<BoxTimes> {
  const test = await openTestDesk({ root })
  try {
    const { desk } = test
    await searchIndexOf(desk).load()
    const box: number[] = []
    const bare: number[] = []
    for (const text of TYPED) {
      for (let length = 1; length <= text.length; length += 1) {
        const typed = text.slice(0, length)
        let start = performance.now()
        await Promise.all([findEmployers(desk, typed, 8), find(desk, typed, 4)])
        box.push(performance.now() - start)
        start = performance.now()
        await sql`select id from training_roster_line where name like ${`%${typed}%`} and deleted_at is null order by id desc limit 4`.execute(desk.database.maintenance)
        bare.push(performance.now() - start)
      }
    }
    return { box, bare }
  } finally {
    await test.close()
  }
}
