import { App, Button, Checkbox, Form, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { LaidOutPaper } from '@shared/features/document'
import { blockNames, checkPaperForm, hasAnnex, hasBody, ownFieldNames, outgoing, presetFields, shippedForm, wordingNames, type PaperForm, type PaperFormInput } from '@shared/features/paper-form'
import { call, callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useRemembered } from '@renderer/app/remembered'
import { PaperFrame } from '@renderer/features/document/PaperFrame'
import { useUndoToast } from '@renderer/components/undo'
import { EditionList } from './EditionList'

/** Typing has paused this long. */
const PAUSE_MS = 450

const valuesOf = ({ title, signer, seal, copies, annexes, replySlip, body, presets }: PaperForm): PaperFormInput => ({ title, signer, seal, copies, annexes, replySlip, body, presets })

/** One form being edited: fields, the check, and the sample as it would be printed. */
export function FormEditor({ form }: { form: PaperForm }) {
  const { kind } = form
  const { message } = App.useApp()
  const toast = useUndoToast()
  const [kept, keep, ready] = useRemembered<PaperFormInput | null>(`draft:paper-form:${kind}:${form.edition}`, null)
  const [typed, setTyped] = useState<PaperFormInput | null>(null)
  const [note, setNote] = useState('')
  const values = typed ?? kept ?? valuesOf(form)
  const errors = checkPaperForm(kind, values)
  const key = JSON.stringify(values)
  const changed = key !== JSON.stringify(valuesOf(form))
  const set = (patch: Partial<PaperFormInput>): void => {
    const next = { ...values, ...patch }
    setTyped(next)
    keep(next)
  }
  const leave = (): void => {
    setTyped(valuesOf(form))
    keep(null)
  }
  const save = async (): Promise<void> => {
    try {
      const { batch, data } = await callWithBatch('paper-form/save', { kind, edition: form.edition, values, note })
      keep(null)
      toast(`已保存为第 ${data.edition} 版，此后签发的文书采用`, batch)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(Object.values(error.error.fields ?? {})[0] ?? error.message)
    }
  }
  const insert = (name: string): void => {
    const area = document.querySelector<HTMLTextAreaElement>('#form-body')
    const at = area?.selectionStart ?? values.body.length
    set({ body: `${values.body.slice(0, at)}{${name}}${values.body.slice(area?.selectionEnd ?? at)}` })
  }
  const item = (name: string) => ({ htmlFor: `form-${name}`, ...(errors[name] !== undefined && { validateStatus: 'error' as const, help: errors[name] }) })
  if (!ready) return null
  const presets = presetFields(kind)
  return (
    <>
      <section className="panel form-edit" aria-label="样式内容">
        <Form component="div" layout="vertical" colon={false}>
          <Form.Item label="文书名称" required {...item('title')}>
            <Input id="form-title" value={values.title} maxLength={40} onChange={(event) => set({ title: event.target.value })} />
          </Form.Item>
          {hasBody(kind) && (
            <Form.Item
              label="正文"
              required
              {...item('body')}
              extra={
                <>
                  每行一段；单独一行的 {'{字段}'} 印成整段，{'{清单:字段}'} 编号列出，{'{选项:字段}'} 印成方框；[ ] 内的字段未填写时该部分不印；{'{?字段}'} 开头的行只在该字段有内容时印；“一、”开头的行为标题。
                  <div className="form-fields" role="group" aria-label="可用字段">
                    {[...ownFieldNames(kind), ...blockNames.filter((name) => wordingNames(kind).known.includes(name) && name !== '当事人信息')].map((name) => (
                      <Button key={name} size="small" onClick={() => insert(name)}>
                        {name}
                      </Button>
                    ))}
                  </div>
                </>
              }
            >
              <Input.TextArea id="form-body" value={values.body} autoSize={{ minRows: 8, maxRows: 22 }} onChange={(event) => set({ body: event.target.value })} />
            </Form.Item>
          )}
          {outgoing(kind) && (
            <>
              <Form.Item label="落款单位" {...item('signer')}>
                <Input id="form-signer" value={values.signer} maxLength={60} placeholder="留空用单位全称" onChange={(event) => set({ signer: event.target.value })} />
              </Form.Item>
              <Form.Item>
                <Checkbox checked={values.seal} onChange={(event) => set({ seal: event.target.checked })}>
                  加盖公章
                </Checkbox>
                {hasAnnex(kind) && (
                  <Checkbox checked={values.annexes} onChange={(event) => set({ annexes: event.target.checked })}>
                    附劳动者明细表
                  </Checkbox>
                )}
              </Form.Item>
            </>
          )}
          <Form.Item label="联数说明" {...item('copies')}>
            <Input id="form-copies" value={values.copies} maxLength={120} placeholder="印在末页下方，留空不印" onChange={(event) => set({ copies: event.target.value })} />
          </Form.Item>
          {outgoing(kind) && kind !== 'correction-order' && kind !== 'case-order' && (
            <Form.Item label="回执内容" {...item('replySlip')}>
              <Input.TextArea id="form-replySlip" value={values.replySlip} maxLength={300} autoSize={{ minRows: 1, maxRows: 4 }} placeholder="留空不附回执" onChange={(event) => set({ replySlip: event.target.value })} />
            </Form.Item>
          )}
          {presets.map(({ name, label }) => (
            <Form.Item key={name} label={`“${label}”一栏的默认内容`} {...item(`presets.${name}`)}>
              <Input.TextArea
                id={`form-presets.${name}`}
                value={values.presets[name] ?? ''}
                autoSize={{ minRows: 1, maxRows: 6 }}
                placeholder="留空由程序按案情带出"
                onChange={(event) => set({ presets: { ...values.presets, [name]: event.target.value } })}
              />
            </Form.Item>
          ))}
          <Form.Item label="修改说明" htmlFor="form-note">
            <Input id="form-note" value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
          </Form.Item>
        </Form>
        <div className="form-fields">
          <Button type="primary" disabled={!changed || Object.keys(errors).length > 0} onClick={() => void save()}>
            保存为新版
          </Button>
          <Button disabled={!changed} onClick={leave}>
            放弃修改
          </Button>
          <Button onClick={() => set({ ...valuesOf(shippedForm(kind)) })}>填入出厂样式</Button>
        </div>
        <EditionList kind={kind} onTake={(edition) => set(valuesOf(edition))} />
      </section>
      <Sample form={form} values={values} broken={Object.keys(errors).length > 0} />
    </>
  )
}

/** The paper in this form, each field filled with its name; a wording that is wrong leaves the last good one. */
function Sample({ form: { kind }, values, broken }: { form: PaperForm; values: PaperFormInput; broken: boolean }) {
  const { message } = App.useApp()
  const [sheets, setSheets] = useState<LaidOutPaper | null>(null)
  const asked = useRef(false)
  const key = JSON.stringify(values)
  useEffect(() => {
    if (broken) return undefined
    let current = true
    const timer = setTimeout(() => {
      call('paper-form/preview', { kind, values: JSON.parse(key) as PaperFormInput })
        .then((laidOut) => current && setSheets(laidOut))
        .catch((error: unknown) => {
          if (!(error instanceof CallFailure)) throw error
          if (current) void message.error(error.message)
        })
    }, asked.current ? PAUSE_MS : 0)
    asked.current = true
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key, kind, broken, message])
  return (
    <section className="form-sample" aria-label="样张">
      {sheets && <PaperFrame html={sheets.html} label="样张" />}
    </section>
  )
}
