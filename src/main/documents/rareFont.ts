import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '@shared/zod'
import { RARE_FAMILY } from './fonts'

/**
 * Last resort for rare name characters (䶮 㙍 𬱖): slices of Source Han Serif CN (OFL-1.1), laid beside the
 * program by `scripts/rareFont.mjs`. A paper carries only the slices of its own rare characters, as `data:`
 * addresses: the frame of the preview has no origin and may load nothing, and most papers need none.
 */
const facesSchema = z.array(
  z.object({
    file: z.string().regex(/^[0-9a-f]+\.woff2$/u),
    ranges: z.array(z.tuple([z.number(), z.number()])),
  }),
)
type RareFace = z.infer<typeof facesSchema>[number]

/** Characters that old Chinese Windows fonts lack: the extensions, and what was added to the main block later. */
export function rareCharacters(text: string): number[] {
  const found = new Set<number>()
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if ((code >= 0x3400 && code <= 0x4dbf) || (code >= 0x9fa6 && code <= 0x9fff) || code >= 0x20000)
      found.add(code)
  }
  return [...found].toSorted((a, b) => a - b)
}

/** The faces of a document, read from a folder with `faces.json`; without that folder papers use system fonts only. */
export class RareFont {
  #faces: Promise<readonly RareFace[]> | null = null

  constructor(private readonly folder: string) {}

  /** `@font-face` rules for the rare characters of a text; empty when there are none or no slice has them. */
  async rulesFor(text: string): Promise<string> {
    const wanted = rareCharacters(text)
    if (wanted.length === 0) return ''
    this.#faces ??= readFaces(join(this.folder, 'faces.json'))
    const faces = await this.#faces
    const rules = await Promise.all(
      faces.map(async (face) => {
        const covered = wanted.filter((code) => face.ranges.some(([from, to]) => code >= from && code <= to))
        if (covered.length === 0) return ''
        const data = (await readFile(join(this.folder, face.file))).toString('base64')
        const range = covered.map((code) => `U+${code.toString(16)}`).join(',')
        return `@font-face{font-family:"${RARE_FAMILY}";src:url("data:font/woff2;base64,${data}") format("woff2");font-weight:250 900;unicode-range:${range}}`
      }),
    )
    return rules.join('')
  }
}

async function readFaces(file: string): Promise<readonly RareFace[]> {
  try {
    return facesSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    // A program built without the slices still prints, with what the system has.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
