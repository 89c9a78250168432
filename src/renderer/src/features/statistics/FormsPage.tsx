import { Button, Input, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { formPicks, formUnits, indicatorGroups, indicators, mapProblems, standaloneLabel, yearChoice, type Comparison, type FormCellMap, type FormSheetData, type PeriodChoice, type StatisticsForm } from '@shared/features/statistics'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { PeriodBar } from './PeriodBar'
import { StatisticsTabs } from './StatisticsTabs'
import { useTold } from './useTold'
import { WageTable } from './WageTable'
import './statistics.css'

const WAGE = 'wage'

/** 外部报表: the wage table, and forms of other offices that are filled by a map of their cells. */
export function FormsPage() {
  const { data: years } = useCall('statistics/years', {})
  const { data: forms } = useCall('statistics/forms', {})
  const [picked, setPicked] = useState<string>(WAGE)
  const [choice, setChoice] = useState<PeriodChoice | null>(null)
  const [comparison, setComparison] = useState<Comparison>('lastYear')
  const told = useTold()
  if (years === undefined || forms === undefined) return null
  const shown = choice ?? yearChoice(years.latest)
  const form = forms.find(({ id }) => id === picked)
  const add = (): Promise<void> =>
    told(async () => {
      const added = await call('statistics/add-form', {})
      if (added !== null) setPicked(added.id)
      return added === null ? null : `已添加“${added.name}”，自动对应 ${added.cells.length} 个单元格`
    })
  const options = [{ value: WAGE, label: '用人单位支付农民工工资情况统计表' }, ...forms.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <div className="page page-scroll">
      <PageHead title="外部报表">
        <Select aria-label="报表" value={form ? form.id : WAGE} options={options} onChange={setPicked} style={{ width: 320 }} />
        <Button onClick={() => void add()}>添加报表…</Button>
      </PageHead>
      <StatisticsTabs />
      <PeriodBar choice={shown} years={years.years} onChange={setChoice} {...(form ? { comparison, onCompare: setComparison } : {})} />
      {form ? <FormMap key={`${form.id} ${form.version}`} form={form} choice={shown} comparison={comparison} onGone={() => setPicked(WAGE)} /> : <WageTable choice={shown} />}
    </div>
  )
}

const indicatorOptions = indicatorGroups.map((group) => ({
  label: group.label,
  options: indicators.filter((one) => one.group === group.value).map((one) => ({ value: one.id, label: `${standaloneLabel(one)}（${one.unit}）` })),
}))

interface FormMapProps {
  readonly form: StatisticsForm
  readonly choice: PeriodChoice
  readonly comparison: Comparison
  readonly onGone: () => void
}

function FormMap({ form, choice, comparison, onGone }: FormMapProps) {
  const { data: sheets } = useCall('statistics/form-sheets', { id: form.id })
  const [cells, setCells] = useState<readonly FormCellMap[]>(form.cells)
  const [name, setName] = useState(form.name)
  const told = useTold()
  if (sheets === undefined) return null
  const problems = mapProblems(cells, sheets)
  const changed = name !== form.name || JSON.stringify(cells) !== JSON.stringify(form.cells)
  const { id, version } = form
  const save = (): Promise<void> =>
    told(async () => {
      await call('statistics/save-form', { id, version, name, cells: [...cells] })
      return '已保存'
    })
  const fill = (): Promise<void> =>
    told(async () => {
      const { path } = await call('statistics/fill-form', { id, choice, comparison })
      return path === null ? null : `已导出 ${path}`
    })
  const remove = (): Promise<void> =>
    told(async () => {
      await call('statistics/delete-form', { id, version })
      onGone()
      return '已删除'
    })
  const set = (index: number, part: Partial<FormCellMap>): void => setCells(cells.map((cell, at) => (at === index ? { ...cell, ...part } : cell)))
  const first = sheets[0]?.name ?? ''
  return (
    <div className="panel statistics">
      <div className="form-head">
        <label>
          名称 <Input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} style={{ width: 280 }} />
        </label>
        <span className="muted">原文件 {form.fileName}；只填所列单元格，版式、合并单元格和公式不动</span>
        <span className="spacer" />
        <Popconfirm title="删除这份报表和它的对应关系？" okText="删除" cancelText="取消" onConfirm={() => void remove()}>
          <Button>删除</Button>
        </Popconfirm>
        <Button disabled={!changed || problems.some((problem) => problem !== null)} onClick={() => void save()}>
          保存
        </Button>
        <Button type="primary" disabled={changed || cells.length === 0} onClick={() => void fill()}>
          填写并导出
        </Button>
      </div>
      {cells.length === 0 ? (
        <EmptyState text="还没有对应的单元格。" />
      ) : (
        <table className="figures-table">
          <thead>
            <tr>
              <th className="name">工作表</th>
              <th>单元格</th>
              <th>左侧文字</th>
              <th>指标</th>
              <th>取数</th>
              <th>单位</th>
              <th className="meaning" />
            </tr>
          </thead>
          <tbody>
            {cells.map((cell, index) => (
              <CellLine key={index} cell={cell} sheets={sheets} problem={problems[index] ?? null} set={(part) => set(index, part)} remove={() => setCells(cells.filter((_, at) => at !== index))} />
            ))}
          </tbody>
        </table>
      )}
      <p className="self-check-foot">
        <Button onClick={() => setCells([...cells, { sheet: cells.at(-1)?.sheet ?? first, cell: '', indicator: 'visits', pick: 'now', unit: 1 }])}>添加单元格</Button>
      </p>
    </div>
  )
}

interface CellLineProps {
  readonly cell: FormCellMap
  readonly sheets: readonly FormSheetData[]
  readonly problem: string | null
  readonly set: (part: Partial<FormCellMap>) => void
  readonly remove: () => void
}

function CellLine({ cell, sheets, problem, set, remove }: CellLineProps) {
  const money = indicators.find(({ id }) => id === cell.indicator)?.unit === '元' && cell.pick !== 'percent'
  const wrong = /^[A-Z]{1,3}[1-9]\d*$/u.test(cell.cell) ? problem : '请写作 B5'
  return (
    <tr>
      <td className="name">
        <Select aria-label="工作表" value={cell.sheet} options={sheets.map(({ name }) => ({ value: name, label: name }))} onChange={(sheet) => set({ sheet })} style={{ width: 130 }} />
      </td>
      <td>
        <Input aria-label="单元格" value={cell.cell} status={wrong === null ? '' : 'error'} onChange={(event) => set({ cell: event.target.value.toUpperCase().trim() })} style={{ width: 70 }} />
      </td>
      <td className="muted">{labelBeside(cell, sheets)}</td>
      <td>
        <Select aria-label="指标" showSearch={{ optionFilterProp: 'label' }} value={cell.indicator} options={indicatorOptions} onChange={(indicator) => set({ indicator })} style={{ width: 230 }} />
      </td>
      <td>
        <Select aria-label="取数" value={cell.pick} options={[...formPicks]} onChange={(pick) => set({ pick })} style={{ width: 90 }} />
      </td>
      <td>{money && <Select aria-label="单位" value={cell.unit} options={[...formUnits]} onChange={(unit) => set({ unit })} style={{ width: 140 }} />}</td>
      <td className="meaning">
        {wrong !== null && <span className="wrong">{wrong}　</span>}
        <button type="button" className="figure" onClick={remove}>
          移除
        </button>
      </td>
    </tr>
  )
}

/** The nearest words to the left in the same row, so that a clerk sees which line of the form it is. */
function labelBeside({ sheet, cell }: FormCellMap, sheets: readonly FormSheetData[]): string {
  const row = /\d+$/u.exec(cell)?.[0] ?? ''
  const column = cell.slice(0, -row.length)
  const before = (other: string): boolean => other.length < column.length || (other.length === column.length && other < column)
  const words = sheets.find(({ name }) => name === sheet)?.cells.filter((one) => one.text !== '' && /\d+$/u.exec(one.cell)?.[0] === row && before(one.cell.replace(/\d+$/u, ''))) ?? []
  return words.at(-1)?.text ?? ''
}
