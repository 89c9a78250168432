/** Zero-width and direction marks that come with text copied from web pages; the joiner of emoji is handled apart. */
const INVISIBLE = /[\u00AD\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu
/** A joiner that does not stand between two emoji. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu
/** Control characters but tab and line feed. */
const CONTROL = /(?![\t\n])\p{Cc}/gu
/** Full-width signs that are Chinese punctuation and stay. */
const CHINESE_PUNCTUATION = new Set('！（），：；？')

/** Full-width letters, digits and signs to plain ones; Chinese punctuation and every other character stay. */
function narrow(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E]/gu, (char) =>
    CHINESE_PUNCTUATION.has(char) ? char : String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0),
  )
}

function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, '').replaceAll(STRAY_JOINER, '')
}

/**
 * Free text: full-width letters and digits become plain, line ends one kind, invisible marks go, ends are trimmed.
 * Chinese punctuation, rare characters and emoji stay as they are.
 */
export function normaliseText(text: string): string {
  return withoutInvisible(narrow(text))
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(CONTROL, '')
    .replaceAll(/[\u00A0\u2000-\u200A\u3000]/gu, ' ')
    .replaceAll(/[ \t]+$/gmu, '')
    .trim()
}

/** Codes and numbers: compatibility forms become plain, letters capital, every space and invisible mark goes. */
export function normaliseCode(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[\u200D\s]/gu, '')
    .toUpperCase()
    // A capital may come in parts that have a form of their own.
    .normalize('NFKC')
}

/**
 * Names of people and firms on one line: spaces collapsed, brackets all （）, the dot in 买买提·艾力 one kind,
 * invisible marks gone. Rare characters, variation marks and emoji stay, since a name is written as its owner has it.
 */
export function normaliseName(text: string): string {
  return withoutInvisible(narrow(text))
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/[([{〔【﹙]/gu, '（')
    .replaceAll(/[)\]}〕】﹚]/gu, '）')
    .replaceAll(/(?<=\p{Script=Han})\s*[•・‧∙⋅･]\s*(?=\p{Script=Han})/gu, '·')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?([（）]) ?/gu, '$1')
    .trim()
}

const LEGAL_FORMS = /(?:集团)?(?:股份有限|有限责任|股份|有限)公司/gu
const FORM_AT_END = /(?:特殊普通合伙|普通合伙|有限合伙|个人独资|个体工商户|(?<![分子])公司)+$/u

/**
 * The part of a firm's name that tells it from others, for matching two spellings of it: no spaces, brackets,
 * punctuation or legal form (有限公司, 股份有限公司, 有限责任公司 …), small letters. Two firms may share a key, so a
 * match by key is a proposal. Falls back to the whole name when nothing else is left.
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '')
  return plain.replaceAll(LEGAL_FORMS, '').replace(FORM_AT_END, '') || plain
}

const NOT_SEARCHED = /[^\p{L}\p{N}\p{Extended_Pictographic}]/gu

/** A query in the form search keys are written in: small letters, no spaces or signs (so no wildcards), ü as v. */
export function normaliseQuery(query: string): string {
  return normaliseName(query).normalize('NFC').toLowerCase().replaceAll(NOT_SEARCHED, '').replaceAll('ü', 'v')
}
