import { keepFilled, readToken } from '@shared/features/paper-form'
import type { Block } from './model'
import { paragraphsOf, sentence } from './text'

/** Where the fields of a wording get their values. */
export interface WordingSource {
  /** In a sentence; '' where nothing is filled. */
  inline(name: string): string
  /** The lines of a long text; null for a field that is no long text. */
  lines(name: string): string | null
  filled(name: string): boolean
  /** Parts laid out by the program; null for a name that is no such part. */
  block(name: string, argument: string): readonly Block[] | null
  addressee(name: string): Block
}

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [text] })

/** A paragraph a line, each closed like a sentence. */
export const paragraphs = (words: string): Block[] => paragraphsOf(words).map((one) => paragraph(sentence(one)))

/** Numbered items; one alone stands as a sentence of its own. */
export function items(words: string): Block[] {
  const texts = paragraphsOf(words).map((one) => one.replace(/^\d+[.、．]\s*/u, '').replace(/[。；;，,、]+$/u, ''))
  if (texts.length < 2) return texts.map((one) => paragraph(`${one}。`))
  return [{ type: 'list', marker: 'digit', items: texts.map((one, index) => [index === texts.length - 1 ? `${one}。` : `${one}；`]) }]
}

/** Materials with □ before each, in one running line as the published form has them. */
export function boxes(words: string): Block[] {
  const names = paragraphsOf(words).map((one) => one.replace(/^[□☑\d.、．\s]+/u, '').replace(/[；;。]+$/u, ''))
  return [{ type: 'paragraph', align: 'left', runs: names.map((name, index) => ({ text: `□${name}${index === names.length - 1 ? '。' : '　'}`, whole: true })) }]
}

export function attachments(words: string): Block[] {
  const names = paragraphsOf(words)
  return names.length === 0 ? [] : [{ type: 'attachments', names }]
}

/** 《…》第三条 from whatever the clerk wrote: the sentence around it brings 的规定 and the stop. */
export function citation(words: string): string {
  return paragraphsOf(words)
    .join('')
    .replace(/[。；;，,、\s]+$/u, '')
    .replace(/(?:的|之)?(?:有关|相关)?规定$/u, '')
}

/** Several lines as one phrase in a sentence. */
const joined = (words: string, between: string): string =>
  paragraphsOf(words)
    .map((one) => one.replace(/[。；;，,、]+$/u, ''))
    .join(between)

const TOKEN = /\{([^{}]*)\}/gu
const ALONE = /^\{([^{}]*)\}$/u
const ADDRESSEE = /^\{([^{}]*)\}[：:]$/u
const HEADING = /^(?:#\s*|(?=[一二三四五六七八九十]+、))/u

/** The blocks of a wording (see `shared/features/paper-form/wording.ts`), in the order of its lines. */
export function wordingBlocks(body: string, source: WordingSource): Block[] {
  return body.split('\n').flatMap((line) => lineBlocks(line, source))
}

function lineBlocks(line: string, source: WordingSource): Block[] {
  let text = line.trim()
  for (let condition = /^\{\?([^{}]*)\}/u.exec(text); condition !== null; condition = /^\{\?([^{}]*)\}/u.exec(text)) {
    if (!source.filled((condition[1] ?? '').trim())) return []
    text = text.slice(condition[0].length).trim()
  }
  if (text === '') return []
  const alone = ALONE.exec(text)?.[1]
  const blocks = alone === undefined ? null : aloneBlocks(alone, source)
  if (blocks !== null) return blocks
  const addressed = ADDRESSEE.exec(text)?.[1]
  if (addressed !== undefined) return [source.addressee(addressed)]
  const filled = inlineText(text, source)
  if (filled === '') return []
  if (HEADING.test(text)) return [{ type: 'heading', level: 1, text: filled.replace(/^#\s*/u, '') }]
  const announces = filled.endsWith('：') || filled === '此致'
  return [{ type: 'paragraph', runs: [filled], ...(announces && { keepWithNext: true }) }]
}

/** A field that is a whole line; null when it is a short one, which makes a paragraph. */
function aloneBlocks(inside: string, source: WordingSource): Block[] | null {
  const { kind, name, form } = readToken(inside)
  if (kind === 'form') {
    const words = source.lines(name) ?? source.inline(name)
    if (form === '清单') return items(words)
    if (form === '选项') return boxes(words)
    if (form === '附件') return attachments(words)
    return null
  }
  const own = source.block(name, kind === 'worded' ? form : '')
  if (own !== null) return [...own]
  const words = source.lines(name)
  return words === null ? null : paragraphs(words)
}

function inlineText(text: string, source: WordingSource): string {
  return keepFilled(text, (name) => source.filled(name))
    .replaceAll(TOKEN, (_, inside: string) => {
      const { name, form } = readToken(inside)
      const words = source.lines(name)
      return words === null ? source.inline(name) : joined(words, form === '顿号' ? '、' : '；')
    })
    .replaceAll('。。', '。')
    .trim()
}
