import { instrumentRule } from '@shared/features/inspection-case/instruments'
import { hasBody, isInstrument, outgoing, presetFields, presetNames, shippedBody, wordingNames } from './fields'
import { copyNotes, replySlips } from './letters'
import type { FormKind, PaperForm, PaperFormInput } from './schema'
import { checkWording, fillWording } from './wording'

const ORDER_TITLE = '劳动保障监察限期改正指令书'
const ORDER_COPIES = '本指令书一式两联，第一联存入案卷，第二联送达被指令单位。'

/** The form of a kind as the program brings it. */
export function shippedForm(kind: FormKind): PaperForm {
  const instrument = isInstrument(kind)
  return {
    kind,
    edition: 0,
    title: instrument ? instrumentRule(kind).label : ORDER_TITLE,
    signer: '',
    seal: outgoing(kind),
    copies: instrument ? (copyNotes[kind] ?? '') : ORDER_COPIES,
    annexes: true,
    replySlip: instrument ? (replySlips[kind] ?? '') : '',
    body: shippedBody(kind),
    presets: {},
  }
}

/** What keeps a form from being saved, by field; {} when nothing does. */
export function checkPaperForm(kind: FormKind, form: PaperFormInput): Record<string, string> {
  const errors: Record<string, string> = {}
  const note = (name: string, problems: readonly string[]): void => {
    if (problems.length > 0) errors[name] = problems.join('；')
  }
  if (form.title === '') errors['title'] = '请填写文书名称'
  if (hasBody(kind)) note('body', form.body === '' ? ['请填写正文'] : checkWording(form.body, wordingNames(kind)))
  note('replySlip', checkWording(form.replySlip, { known: wordingNames(kind).known, required: [] }))
  const fields = presetFields(kind)
  for (const [name, text] of Object.entries(form.presets)) {
    const label = fields.find((one) => one.name === name)?.label
    if (label === undefined) errors['presets'] = `没有这一栏：${name}`
    else note(`presets.${name}`, checkWording(text, presetNames(kind)).map((problem) => `${label}：${problem}`))
  }
  return errors
}

/** What the fields of a new paper begin with: the program's words, over them those of the bureau. */
export function presetTexts(form: PaperForm, begun: Readonly<Record<string, string>>, value: (name: string) => string): Record<string, string> {
  const own = Object.entries(form.presets).filter(([, text]) => text.trim() !== '')
  return { ...begun, ...Object.fromEntries(own.map(([name, text]) => [name, fillWording(text, value)])) }
}
