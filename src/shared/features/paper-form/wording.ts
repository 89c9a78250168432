/**
 * The language the wording of a paper is written in, one paragraph a line:
 * {字段} a value in the sentence; {字段} alone on a line its paragraphs; {清单:字段} a numbered list; {选项:字段} boxes to tick;
 * {附件} and blocks like {联系方式}; [… {字段} …] stands only when the field is filled; {?条件} before a line keeps it only then;
 * 一、 or # at the head of a line makes a heading; {字段}： alone is the line a letter is addressed to.
 */
export interface WordingNames {
  /** Fields, conditions and blocks that may be used. */
  readonly known: readonly string[]
  /** Must stand somewhere in the text. */
  readonly required: readonly string[]
}

/** What may stand before a field: {清单:处罚内容}. */
export const listForms = ['清单', '选项', '顿号', '附件'] as const
/** Blocks whose argument is a word of the bureau, not a field: {当事人信息:被处罚人}. */
export const wordedBlocks = ['当事人信息'] as const

export interface WordingToken {
  readonly kind: 'field' | 'condition' | 'form' | 'worded'
  readonly name: string
  /** The form before a field, or the argument of a block. */
  readonly form: string
}

const TOKEN = /\{([^{}]*)\}/gu

/** What one pair of braces means. */
export function readToken(inside: string): WordingToken {
  if (inside.startsWith('?')) return { kind: 'condition', name: inside.slice(1).trim(), form: '' }
  const [, form, name] = /^([^:：]+)[:：](.*)$/u.exec(inside) ?? []
  if (form === undefined || name === undefined) return { kind: 'field', name: inside.trim(), form: '' }
  const worded = (wordedBlocks as readonly string[]).includes(form.trim())
  return worded ? { kind: 'worded', name: form.trim(), form: name.trim() } : { kind: 'form', name: name.trim(), form: form.trim() }
}

export const tokensOf = (text: string): WordingToken[] => Array.from(text.matchAll(TOKEN), ([, inside = '']) => readToken(inside))

/** What is wrong with a wording, each as a sentence; [] when it can be used. */
export function checkWording(text: string, { known, required }: WordingNames): string[] {
  const problems: string[] = []
  text.split('\n').forEach((line, index) => {
    const rest = line.replaceAll(TOKEN, '')
    if (/[{}]/u.test(rest)) problems.push(`第 ${index + 1} 行的花括号不成对`)
    const depth = rest.replaceAll(/[^[\]]/gu, '')
    if (depth.replaceAll('[]', '') !== '') problems.push(`第 ${index + 1} 行的方括号不成对或者套在一起`)
  })
  const tokens = tokensOf(text)
  const unknown = tokens.flatMap(({ kind, name, form }) => {
    if (kind === 'form' && !(listForms as readonly string[]).includes(form)) return [`${form}:${name}`]
    return known.includes(name) ? [] : [name]
  })
  if (unknown.length > 0) problems.push(`没有这些字段：${braced(unknown)}`)
  const used = new Set(tokens.filter(({ kind }) => kind !== 'condition').map(({ name }) => name))
  const missing = required.filter((name) => !used.has(name))
  if (missing.length > 0) problems.push(`缺少必须印出的字段：${braced(missing)}`)
  return problems
}

const braced = (names: readonly string[]): string => [...new Set(names)].map((name) => `{${name}}`).join('、')

/** Keeps [parts] whose fields are all filled, without their brackets. */
export function keepFilled(line: string, filled: (name: string) => boolean): string {
  return line.replaceAll(/\[([^[\]]*)\]/gu, (_, part: string) => (tokensOf(part).every(({ name }) => filled(name)) ? part : ''))
}

/** A short text filled with what is known, line by line; used for what a field begins with. */
export function fillWording(text: string, value: (name: string) => string): string {
  const lines = text.split('\n').map((line) => keepFilled(line, (name) => value(name) !== '').replaceAll(TOKEN, (_, inside: string) => value(readToken(inside).name)))
  return lines.filter((line, index) => line.trim() !== '' || text.split('\n')[index]?.trim() === '').join('\n')
}
