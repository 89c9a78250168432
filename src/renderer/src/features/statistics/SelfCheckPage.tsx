import { App, Button, Select } from 'antd'
import { useState } from 'react'
import type { SelfCheckAnswer, SelfCheckInput } from '@shared/features/statistics'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { IntegerInput } from '@renderer/components/IntegerInput'
import { MoneyInput } from '@renderer/components/MoneyInput'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { StatisticsTabs } from './StatisticsTabs'
import './statistics.css'

const fields: readonly { readonly name: keyof SelfCheckInput; readonly label: string; readonly unit: '起' | '个' | '件' | '家' | '元'; readonly hint: string }[] = [
  { name: 'publicArrears', label: '国有企业和政府投资、交通、水利工程欠薪', unit: '起', hint: '没有登记簿，请按台账填写' },
  { name: 'projects', label: '登记备案在建项目数', unit: '个', hint: '没有登记簿，请按住建部门数据填写' },
  { name: 'projectCases', label: '在建项目欠薪案件数', unit: '件', hint: '当年立案、有应付金额、单位为建筑业的案件' },
  { name: 'projectHighest', label: '在建项目单件最高欠薪金额', unit: '元', hint: '同上' },
  { name: 'firms', label: '企业数', unit: '家', hint: '期末在册用人单位' },
  { name: 'firmCases', label: '企业欠薪案件数', unit: '件', hint: '当年立案、有应付金额、单位不是建筑业的案件' },
  { name: 'firmHighest', label: '企业单件最高欠薪金额', unit: '元', hint: '同上' },
  { name: 'groupEvents', label: '10人以上有恶劣影响的群体性事件', unit: '起', hint: '按台账填写' },
  { name: 'extremeEvents', label: '因欠薪引发的极端事件', unit: '起', hint: '按台账填写' },
]

/** 无欠薪自查 of a year: what the desk knows is offered, the rest is filled in; each line shows its formula. */
export function SelfCheckPage() {
  const { data: years } = useCall('statistics/years', {})
  const [picked, setPicked] = useState<number | null>(null)
  const year = picked ?? years?.latest
  const { data } = useCall('statistics/self-check', { year: year ?? 2020 }, { enabled: year !== undefined })
  return (
    <div className="page page-scroll">
      <PageHead title="无欠薪自查" count={data === undefined ? '' : data.saved ? '按已保存的数字' : '按工作台登记的数字，未登记的请填写'}>
        <Select aria-label="年度" value={year ?? null} options={(years?.years ?? []).map((value) => ({ value, label: `${value} 年` }))} onChange={setPicked} style={{ width: 104 }} />
      </PageHead>
      <StatisticsTabs />
      {data?.year === year && data !== undefined && <Check key={`${data.year} ${data.saved}`} answer={data} />}
    </div>
  )
}

function Check({ answer }: { readonly answer: SelfCheckAnswer }) {
  const { message } = App.useApp()
  const [input, setInput] = useState(answer.input)
  const [lines, setLines] = useState(answer)
  const save = async (): Promise<void> => {
    try {
      setLines(await call('statistics/save-self-check', { year: answer.year, input, limits: answer.limits }))
      void message.success('已保存', 3)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message, 6)
    }
  }
  return (
    <>
      <div className="panel statistics">
        <table className="figures-table">
          <thead>
            <tr>
              <th className="name">填报项</th>
              <th>数字</th>
              <th>单位</th>
              <th className="meaning">来源</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, label, unit, hint }) => {
              const change = (value: number | null): void => setInput({ ...input, [name]: value })
              return (
                <tr key={name}>
                  <th scope="row" className="name">
                    {label}
                  </th>
                  <td className="self-check-figure">{unit === '元' ? <MoneyInput label={label} value={input[name]} onChange={change} /> : <IntegerInput label={label} value={input[name]} onChange={change} />}</td>
                  <td>{unit}</td>
                  <td className="meaning">{hint}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <p className="self-check-foot">
          <Button type="primary" onClick={() => void save()}>
            保存并核对
          </Button>
          <Button onClick={() => setInput(answer.suggested)}>改用工作台的数字</Button>
        </p>
      </div>
      <Result answer={lines} />
    </>
  )
}

function Result({ answer }: { readonly answer: SelfCheckAnswer }) {
  const { lines, result } = answer
  return (
    <div className="panel statistics difference">
      <h3>
        核对结果 <StatusTag tone={result === null ? 'amber' : result ? 'green' : 'red'}>{result === null ? '有未填项' : result ? '符合' : '不符合'}</StatusTag>
      </h3>
      <table className="figures-table">
        <thead>
          <tr>
            <th className="name">项目</th>
            <th>计算</th>
            <th>限值（待核）</th>
            <th>结果</th>
            <th className="meaning">公式</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, label, value, limit, passed, formula }) => (
            <tr key={id}>
              <th scope="row" className="name">
                {label}
              </th>
              <td>{value}</td>
              <td>{limit}</td>
              <td>
                <StatusTag tone={passed === null ? 'plain' : passed ? 'green' : 'red'}>{passed === null ? '未填' : passed ? '符合' : '不符合'}</StatusTag>
              </td>
              <td className="meaning">{formula}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">标准引自 2018 年绍兴越城公开的“无欠薪”标准，本地文件未能取得，限值以文件为准（待核）。</p>
    </div>
  )
}
