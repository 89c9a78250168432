import { Tab, TabStopType, TextRun, type Paragraph, type ParagraphChild, type TabStopDefinition } from 'docx'
import type { FieldItem, FieldsBlock, RuledBlock } from '../model'
import { widthOf } from '../text'
import { inlineRuns, paragraph, ruleTab, textRuns } from './runs'
import type { WordStyle } from './styles'
import { BODY_WIDTH, PITCH_MM, RULED_CHARACTERS, twips } from './units'

const UNDER = { underline: { type: 'single' } } as const
const GAP = twips(PITCH_MM)

/** Labels with a rule behind each that runs to the next, as underlined tab stops. @param points size of the type */
export function blanks(style: WordStyle, items: readonly FieldItem[], points: number, rest: { readonly keepNext?: boolean } = {}): Paragraph {
  const inner = items.map(({ label, value }) => Math.round((widthOf(label) + widthOf(value)) * points * 20) + 120)
  const shares = items.map(({ share }) => share ?? 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const free = Math.max(0, BODY_WIDTH - GAP * (items.length - 1) - inner.reduce((sum, width) => sum + width, 0))
  const tabStops: TabStopDefinition[] = []
  const children: ParagraphChild[] = []
  let at = 0
  items.forEach(({ label, value }, index) => {
    if (index > 0) {
      at += GAP
      tabStops.push({ type: TabStopType.LEFT, position: Math.min(at, BODY_WIDTH) })
      children.push(new TextRun({ children: [new Tab()] }))
    }
    at += (inner[index] ?? 0) + Math.floor((free * (shares[index] ?? 1)) / total)
    tabStops.push({ type: TabStopType.LEFT, position: index === items.length - 1 ? BODY_WIDTH : Math.min(at, BODY_WIDTH) })
    children.push(...textRuns(label), ...textRuns(value === '' ? '' : ` ${value}`, UNDER), ruleTab())
  })
  return paragraph(style, children, { ...rest, tabStops })
}

export function fieldsOf({ items }: FieldsBlock, keepNext: boolean): Paragraph {
  return blanks('DeskField', items, 14, { keepNext })
}

/** Words on ruled lines: underlined up to the edge, so that a clerk can go on writing in Word. */
export function ruledOf({ paragraphs, indent, blankLines }: RuledBlock): Paragraph[] {
  const tabStops = [{ type: TabStopType.LEFT, position: BODY_WIDTH }]
  const lead = textRuns('　'.repeat(indent ?? 2), UNDER)
  const written = paragraphs.map((runs) => {
    const words = runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
    // A tab behind a line that is all but full would open another one.
    const last = (widthOf(words) + (indent ?? 2)) % RULED_CHARACTERS
    const rest = last === 0 || last > RULED_CHARACTERS - 2 ? [] : [ruleTab()]
    return paragraph('DeskRuled', [...lead, ...inlineRuns(runs, UNDER), ...rest], { tabStops })
  })
  return [...written, ...Array.from({ length: blankLines ?? 0 }, () => paragraph('DeskRuled', [ruleTab()], { tabStops }))]
}
