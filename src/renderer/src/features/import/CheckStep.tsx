import { App, Button, Checkbox, Tabs } from 'antd'
import { useState } from 'react'
import { planStates, type PlanState } from '@shared/features/import'
import { call, CallFailure } from '@renderer/app/bridge'
import { check, counted, goTo, run, useImport } from './importStore'
import { PlanTable } from './PlanTable'
import { WizardFoot } from './WizardFoot'

/** What would change, in numbers and rows, before anything happens. */
export function CheckStep() {
  const { kind, plan, busy, emptyKeepsOld } = useImport()
  const [chosen, setChosen] = useState<PlanState | null>(null)
  if (!plan) return null
  const { counts } = plan
  // The first table with something in it; what cannot go in is looked at after what can.
  const state = chosen ?? planStates.find(({ value }) => counts[value] > 0)?.value ?? 'new'
  const nothing = counts.new + counts.changed === 0
  return (
    <>
      <Tabs
        size="small"
        className="import-tabs"
        activeKey={state}
        onChange={(key) => setChosen(planStates.find(({ value }) => value === key)?.value ?? null)}
        items={planStates.map(({ value, label }) => ({
          key: value,
          label: (
            <span className={value === 'bad' && counts.bad > 0 ? 'loud' : ''}>
              {label} <b>{counts[value].toLocaleString('zh-CN')}</b>
            </span>
          ),
        }))}
        tabBarExtraContent={
          <span className="import-extra">
            {plan.notes.length > 0 && <span className="muted">{plan.notes.join('；')}</span>}
            <Checkbox
              checked={emptyKeepsOld}
              disabled={busy !== null}
              onChange={(event) => void check(event.target.checked)}
            >
              空白单元格不改动原内容
            </Checkbox>
            <SaveBadRows size="small" />
          </span>
        }
      />
      <PlanTable state={state} plan={plan} />
      <WizardFoot>
        <Button onClick={() => goTo('columns')}>上一步</Button>
        <Button
          type="primary"
          disabled={nothing || busy !== null}
          loading={busy !== null}
          onClick={() => void run()}
        >
          导入：新增 {counted(kind, counts.new)}，更新 {counted(kind, counts.changed)}
        </Button>
        <span className="muted">
          {nothing
            ? '没有需要写入的内容'
            : counts.bad > 0
              ? `不能导入的 ${counts.bad} 行会跳过，可导出修改后再导入`
              : '写入后仍可整批撤销'}
        </span>
      </WizardFoot>
    </>
  )
}

/** Saves the rows left out, with the reasons; absent when there are none. */
export function SaveBadRows({ size = 'middle' }: { size?: 'small' | 'middle' }) {
  const { plan, view } = useImport()
  const { message } = App.useApp()
  const [saving, setSaving] = useState(false)
  if (!plan || !view || plan.counts.bad === 0) return null
  const save = async (): Promise<void> => {
    setSaving(true)
    try {
      const { path } = await call('import/save-bad-rows', { session: view.session })
      if (path !== null) void message.success(`已导出 ${plan.counts.bad} 行：${path}`)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    } finally {
      setSaving(false)
    }
  }
  return (
    <Button size={size} loading={saving} onClick={() => void save()}>
      导出问题行
    </Button>
  )
}
