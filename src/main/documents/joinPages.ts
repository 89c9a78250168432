import { RARE_FAMILY } from './fonts'
import type { LaidOut } from './paginate'

const BODY = /^(?<head>[\s\S]*?<body[^>]*>)(?<sheets>[\s\S]*)<\/body><\/html>\s*$/u
const RARE_FACE = new RegExp(`@font-face\\{font-family:"${RARE_FAMILY}"[^}]*\\}`, 'gu')
const BLANK = '<div class="page blank"></div>'

/**
 * Laid-out documents one behind the other as one: the same sheets, the faces of rare characters of all of them.
 * @param evenParts printed on both sides: each begins on a fresh sheet
 */
export function joinPages(parts: readonly LaidOut[], evenParts: boolean): LaidOut {
  const bodies = parts.map(({ html }) => {
    const found = BODY.exec(html)?.groups
    if (!found) throw new RangeError('not a laid-out document')
    return { head: found['head'] ?? '', sheets: found['sheets'] ?? '' }
  })
  const faces = new Set(bodies.flatMap(({ head }) => head.match(RARE_FACE) ?? []))
  const first = (bodies[0]?.head ?? '').replaceAll(RARE_FACE, '')
  let pages = 0
  const sheets: string[] = []
  const outline: LaidOut['outline'][number][] = []
  parts.forEach((part, index) => {
    if (evenParts && pages % 2 === 1) {
      sheets.push(BLANK)
      pages += 1
    }
    sheets.push(bodies[index]?.sheets ?? '')
    for (const entry of part.outline) outline.push({ ...entry, page: entry.page + pages })
    pages += part.pages
  })
  const head = first.replace('</style>', () => `${[...faces].join('')}</style>`)
  return { html: `${head}${sheets.join('')}</body></html>`, pages, outline }
}
