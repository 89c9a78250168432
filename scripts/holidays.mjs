// Writes src/shared/calendar/data/holidays.json from the year files of the chinese-days package.
// Run it after updating chinese-days: node scripts/holidays.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const yearsFolder = join(dirname(require.resolve('chinese-days')), 'years')
const target = join(import.meta.dirname, '../src/shared/calendar/data/holidays.json')

// The package shortens three names; the State Council's notices write them out.
const fullNames = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' }

/** A value reads "English name,Chinese name,statutory days". */
function chineseName(value, date) {
  const name = String(value).split(',')[1]
  if (!name) throw new Error(`No Chinese name for ${date} in chinese-days: ${value}`)
  return fullNames[name] ?? name
}

const years = []
const days = []
for (const file of readdirSync(yearsFolder).toSorted()) {
  const match = /^(\d{4})\.json$/.exec(file)
  if (!match) continue
  const { holidays, workdays } = JSON.parse(readFileSync(join(yearsFolder, file), 'utf8'))
  years.push(Number(match[1]))
  for (const [date, value] of Object.entries(holidays))
    days.push({ date, kind: 'holiday', name: chineseName(value, date) })
  for (const [date, value] of Object.entries(workdays))
    days.push({ date, kind: 'makeUp', name: chineseName(value, date) })
}
days.sort((a, b) => (a.date < b.date ? -1 : 1))

const twice = days.find((day, i) => day.date === days[i + 1]?.date)
if (twice) throw new Error(`${twice.date} is both a holiday and a make-up working day in chinese-days`)
for (const year of years)
  if (!days.some((d) => d.date.startsWith(`${year}-`))) throw new Error(`No days for ${year} in chinese-days`)

// Laid out as the formatter would.
const yearLines = years.join(', ').replaceAll(/(.{1,105}(?:,|$)) ?/gu, '    $1\n')
const dayLines = days.map((d) => `    { "date": "${d.date}", "kind": "${d.kind}", "name": "${d.name}" }`)
writeFileSync(target, `{\n  "years": [\n${yearLines}  ],\n  "days": [\n${dayLines.join(',\n')}\n  ]\n}\n`)
process.stdout.write(`${days.length} days of ${years[0]}-${years.at(-1)} written\n`)
