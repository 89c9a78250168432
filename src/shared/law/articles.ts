import { lawTitles, shortLawName } from './titles'

const NUMBER = '[一二三四五六七八九十百零]+'
const PLACE = new RegExp(`^(.+?)(第${NUMBER}条(?:之${NUMBER})?)(第${NUMBER}款)?(第（${NUMBER}）项)?$`, 'u')

/** A place in a law. */
export interface Citation {
  /** Short form, a key of lawTitles. */
  readonly law: string
  /** 第十条, 第二百四十四条之一. */
  readonly article: string
  /** 第二款; empty when the article is cited whole. */
  readonly paragraph: string
  /** 第（三）项; empty when there is none. */
  readonly item: string
}

/** Reads '劳动合同法第十条第二款', also with 《》 or the full title. Null when the law or the place is not known. */
export function parseCitation(text: string): Citation | null {
  const plain = text.normalize('NFC').replaceAll('(', '（').replaceAll(')', '）').replaceAll(/\s/gu, '')
  const match = PLACE.exec(plain.replaceAll(new RegExp(`第(${NUMBER})项`, 'gu'), '第（$1）项'))
  if (!match) return null
  const [, name = '', article = '', paragraph = '', item = ''] = match
  const law = shortLawName(name)
  return lawTitles.has(law) ? { law, article, paragraph, item } : null
}

function parseOrThrow(text: string): Citation {
  const citation = parseCitation(text)
  if (!citation) throw new RangeError(`Not a citation of a known law: ${text}`)
  return citation
}

const title = (citation: Citation): string => `《${lawTitles.get(citation.law) ?? citation.law}》`
const place = (citation: Citation): string => citation.article + citation.paragraph + citation.item

/**
 * A citation with the official title: '《中华人民共和国劳动合同法》第十条第二款'.
 * @throws RangeError when the law or the place is not known (see {@link parseCitation})
 */
export function citeArticle(text: string): string {
  const citation = parseOrThrow(text)
  return title(citation) + place(citation)
}

/** What has to be written of a citation that follows another: nothing that both share from the front. */
function continuation(previous: Citation, next: Citation): string {
  if (previous.law !== next.law) return title(next) + place(next)
  if (previous.article !== next.article || next.paragraph + next.item === '') return place(next)
  if (previous.paragraph !== next.paragraph)
    // Behind a whole article, 第二款 alone would read as part of another one; so would an item without its paragraph.
    return previous.paragraph === '' || next.paragraph === '' ? place(next) : next.paragraph + next.item
  return previous.item === '' || next.item === '' ? place(next) : next.item
}

/**
 * Citations joined with 、. Neighbours of one law share its title, neighbours of one article or paragraph share that:
 * '《中华人民共和国劳动法》第三十八条、第三十九条', '《劳动保障监察条例》第三十条第一款第（一）项、第（三）项'.
 * Repeated ones are written once; the order is kept (see {@link groupByLaw}). An empty list gives ''.
 * @throws RangeError when a law or a place is not known
 */
export function citeList(texts: readonly string[]): string {
  const seen = new Set<string>()
  let written = ''
  let previous: Citation | null = null
  for (const text of texts) {
    const citation = parseOrThrow(text)
    const identity = citation.law + place(citation)
    if (seen.has(identity)) continue
    seen.add(identity)
    written += previous ? `、${continuation(previous, citation)}` : title(citation) + place(citation)
    previous = citation
  }
  return written
}

const DIGITS = '零一二三四五六七八九'

/** 第一百零一条 as 101; 0 for no number at all. */
function numberIn(text: string): number {
  let total = 0
  let digit = 0
  for (const char of text) {
    const value = DIGITS.indexOf(char)
    if (value >= 0) digit = value
    if (char === '十' || char === '百') {
      total += (digit === 0 && char === '十' ? 1 : digit) * (char === '十' ? 10 : 100)
      digit = 0
    }
  }
  return total + digit
}

function compareWithin(a: Citation, b: Citation): number {
  const [numberA = '', insertedA = ''] = a.article.split('条')
  const [numberB = '', insertedB = ''] = b.article.split('条')
  return (
    numberIn(numberA) - numberIn(numberB) ||
    numberIn(insertedA) - numberIn(insertedB) ||
    numberIn(a.paragraph) - numberIn(b.paragraph) ||
    numberIn(a.item) - numberIn(b.item)
  )
}

/**
 * Puts the citations of several findings in the order of a paper: laws as they first occur, articles ascending within
 * each, repeated ones once.
 * @throws RangeError when a law or a place is not known
 */
export function groupByLaw(texts: readonly string[]): string[] {
  const groups = new Map<string, Map<string, Citation>>()
  for (const text of texts) {
    const citation = parseOrThrow(text)
    const group = groups.get(citation.law) ?? new Map<string, Citation>()
    groups.set(citation.law, group.set(place(citation), citation))
  }
  return [...groups.values()].flatMap((group) =>
    [...group.values()].toSorted(compareWithin).map((citation) => citation.law + place(citation)),
  )
}
