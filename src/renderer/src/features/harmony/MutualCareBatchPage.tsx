import { App, Button, Checkbox, Form, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { mutualCareForms, type MutualCareCommonInput, type MutualCareForm } from '@shared/features/harmony'
import { normaliseQuery } from '@shared/text'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { DateInput } from '@renderer/components/DateInput'
import { PageHead } from '@renderer/components/PageHead'
import { refuseUnread } from '@renderer/components/unread'
import { useUndoToast } from '@renderer/components/undo'
import './harmony.css'

/** 双爱活动 for many at once: ticked in the above-scale list of the year, those already counted left out. */
export function MutualCareBatchPage() {
  const [, navigate] = useLocation()
  const { message } = App.useApp()
  const toast = useUndoToast()
  const { today } = useSession()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [joinedOn, setJoinedOn] = useState<string | null>(today)
  const [forms, setForms] = useState<MutualCareForm[]>(['pledge'])
  const [material, setMaterial] = useState('')
  const [confirmed, setConfirmed] = useState(true)
  const [reviewer, setReviewer] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [search, setSearch] = useState('')
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const { data } = useCall('harmony/coverage', { year })
  const open = useMemo(() => data?.mutualCare.without ?? [], [data])
  const word = normaliseQuery(search)
  const shown = open.filter(({ employerName, townName }) => normaliseQuery(`${employerName}${townName ?? ''}`).includes(word))
  const chosen = open.filter(({ employerId }) => ticked.has(employerId))
  const tick = (ids: readonly string[], on: boolean): void => {
    const next = new Set(ticked)
    for (const id of ids) if (on) next.add(id)
      else next.delete(id)
    setTicked(next)
  }
  const save = async (): Promise<void> => {
    if (refuseUnread((problem) => void message.error(problem))) return
    setBusy(true)
    try {
      const values: MutualCareCommonInput = { year, joinedOn: joinedOn ?? '', forms, material, confirmed, reviewer }
      const { data: done, batch } = await callWithBatch('mutual-care/save-many', { employerIds: chosen.map(({ employerId }) => employerId), values })
      setTicked(new Set())
      setErrors({})
      toast(`已登记 ${done.saved} 家`, batch)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      const fields = Object.fromEntries(Object.entries(error.error.fields ?? {}).map(([name, text]) => [name.replace(/^values\./u, ''), text]))
      setErrors(fields)
      void message.error(Object.values(fields)[0] ?? error.message)
    } finally {
      setBusy(false)
    }
  }
  const item = (name: string, label: string, control: React.ReactNode) => (
    <Form.Item label={label} validateStatus={errors[name] === undefined ? '' : 'error'} {...(errors[name] === undefined ? {} : { help: errors[name] })}>
      {control}
    </Form.Item>
  )
  const allShown = shown.length > 0 && shown.every(({ employerId }) => ticked.has(employerId))
  return (
    <div className="page page-scroll">
      <PageHead title="按规上名单登记双爱活动">
        <Button onClick={() => navigate('/mutual-care')}>返回</Button>
        <Button type="primary" disabled={chosen.length === 0} loading={busy} onClick={() => void save()}>
          登记所选 {chosen.length} 家
        </Button>
      </PageHead>
      <section className="panel">
        <Form component="div" className="harmony-batch" labelCol={{ flex: '80px' }} wrapperCol={{ flex: '1 1 0' }} colon={false}>
          {item('year', '年度', <Select aria-label="年度" value={year} options={Array.from({ length: 8 }, (_, index) => ({ value: thisYear - index, label: `${thisYear - index} 年` }))} onChange={setYear} />)}
          {item('joinedOn', '参与日期', <DateInput value={joinedOn} onChange={setJoinedOn} />)}
          {item('material', '材料', <Input aria-label="材料" maxLength={300} value={material} onChange={(event) => setMaterial(event.target.value)} />)}
          {item('forms', '形式', <Checkbox.Group<MutualCareForm> value={forms} options={mutualCareForms.map((one) => ({ ...one }))} onChange={setForms} />)}
          {item('confirmed', '已审核', <Checkbox checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)}>经审核的方计入参与率</Checkbox>)}
          {item('reviewer', '审核人', <Input aria-label="审核人" maxLength={50} value={reviewer} onChange={(event) => setReviewer(event.target.value)} />)}
        </Form>
      </section>
      <section className="panel harmony-tick">
        <div className="harmony-part-head">
          <h2>
            {year} 年规上企业中尚未计入的 {open.length} 家（名单 {data?.listed ?? 0} 家）
          </h2>
          <span className="harmony-space" />
          <Input allowClear aria-label="查找" placeholder="企业名称、镇（街道）" style={{ width: 240 }} value={search} onChange={(event) => setSearch(event.target.value)} />
        </div>
        {data?.listed === 0 ? (
          <p className="muted">没有 {year} 年的规上企业名单，请先在企业档案中登记或者导入规上年度。</p>
        ) : open.length === 0 ? (
          <p>名单内企业均已计入。</p>
        ) : (
          <>
            <Checkbox checked={allShown} indeterminate={!allShown && shown.some(({ employerId }) => ticked.has(employerId))} onChange={(event) => tick(shown.map(({ employerId }) => employerId), event.target.checked)}>
              全选{word === '' ? '' : '查到的'} {shown.length} 家
            </Checkbox>
            <div className="harmony-ticks">
              {shown.map(({ employerId, employerName, townName }) => (
                <Checkbox key={employerId} checked={ticked.has(employerId)} onChange={(event) => tick([employerId], event.target.checked)}>
                  {employerName}
                  <span className="muted"> {townName}</span>
                </Checkbox>
              ))}
            </div>
          </>
        )}
      </section>
    </div>
  )
}
