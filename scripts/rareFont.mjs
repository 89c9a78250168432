/**
 * Lays the slices of Source Han Serif CN that hold rare characters (CJK extensions) into
 * out/fonts/rare-song with an index: 4 MB of the package's 18. Papers fall back on them last.
 *
 * `node scripts/rareFont.mjs` does it by hand; the build calls `layOutRareFont`.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { root } from './lib/paths.mjs'

const source = join(root, 'node_modules', '@chinese-fonts', 'syst', 'dist', 'SourceHanSerifCN')
const target = join(root, 'out', 'fonts', 'rare-song')

/** @param {number} from @param {number} to */
const isRare = (from, to) =>
  (from <= 0x4dbf && to >= 0x3400) || (from <= 0x9fff && to >= 0x9fa6) || to >= 0x20000

/** @param {string} css @returns {{ file: string, ranges: [number, number][] }[]} */
export function rareFaces(css) {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/gu)].flatMap(([, rule = '']) => {
    const file = /url\("\.\/([0-9a-f]+\.woff2)"\)/u.exec(rule)?.[1]
    const list = /unicode-range:([^;}]*)/u.exec(rule)?.[1]
    if (file === undefined || list === undefined) return []
    const ranges = list.split(',').map((part) => {
      const [from = 0, to = from] = part
        .trim()
        .slice(2)
        .split('-')
        .map((code) => Number.parseInt(code, 16))
      return /** @type {[number, number]} */ ([from, to])
    })
    const rare = ranges.filter(([from, to]) => isRare(from, to))
    return rare.length > 0 ? [{ file, ranges: rare }] : []
  })
}

/** Writes out/fonts/rare-song afresh. @returns {Promise<number>} how many slices it holds */
export async function layOutRareFont() {
  const faces = rareFaces(await readFile(join(source, 'result.css'), 'utf8'))
  if (faces.length === 0) throw new Error(`no rare characters found in ${source}`)
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  for (const { file } of faces) await copyFile(join(source, file), join(target, file))
  await writeFile(join(target, 'faces.json'), JSON.stringify(faces))
  return faces.length
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  process.stdout.write(`${await layOutRareFont()} slices in ${target}\n`)
}
