import { Alert, Button, InputNumber, Select } from 'antd'
import type { ImportView } from '@shared/features/import'
import { FilePreview } from './FilePreview'
import { check, chooseFile, remap, useImport } from './importStore'
import { MappingTable } from './MappingTable'
import { WizardFoot } from './WizardFoot'

/** Which column is which field; sheet and heading row can be changed here. */
export function ColumnsStep() {
  const { view, mapping, busy } = useImport()
  if (!view) return null
  const used = mapping.filter((name) => name !== null).length
  const missing = view.fields.filter((field) => field.required && !mapping.includes(field.name))
  return (
    <>
      <SheetBar view={view} />
      {view.headerRow === null && (
        <Alert
          type="warning"
          showIcon
          title="没有找到表头。请点击表头所在的行号；没有表头的，请先在表格软件中加上一行列名。"
        />
      )}
      <div className="import-columns">
        {view.columns.length > 0 && (
          <section className="panel scroll">
            <MappingTable view={view} mapping={mapping} />
          </section>
        )}
        <section className="panel scroll">
          <FilePreview view={view} mapping={mapping} />
        </section>
      </div>
      <WizardFoot>
        <Button onClick={() => void chooseFile()}>换一个文件</Button>
        <Button
          type="primary"
          loading={busy !== null}
          disabled={view.headerRow === null}
          onClick={() => void check()}
        >
          下一步：核对
        </Button>
        <span className="muted">
          {view.headerRow !== null &&
            `已对应 ${used} 列，不导入 ${view.columns.length - used} 列，数据 ${view.dataRows.toLocaleString('zh-CN')} 行`}
        </span>
        {view.headerRow !== null && missing.length > 0 && (
          <span className="loud">
            未对应{missing.map((field) => `“${field.label}”`).join('、')}，只能更新已登记的记录
          </span>
        )}
      </WizardFoot>
    </>
  )
}

function SheetBar({ view }: { view: ImportView }) {
  const { busy } = useImport()
  return (
    <div className="import-bar">
      {view.sheets.length > 1 && (
        <label>
          工作表
          <Select
            size="small"
            style={{ minWidth: 140 }}
            value={view.sheet}
            disabled={busy !== null}
            options={view.sheets.map((sheet) => ({
              value: sheet.index,
              label: `${sheet.name}（${sheet.rows} 行${sheet.hidden ? '，隐藏' : ''}）`,
            }))}
            onChange={(sheet) => void remap(sheet, null)}
          />
        </label>
      )}
      <label>
        表头在第
        <InputNumber
          size="small"
          style={{ width: 64 }}
          min={1}
          max={Math.max(1, view.sheets[view.sheet]?.rows ?? 1)}
          precision={0}
          controls={false}
          aria-label="表头行"
          // A new value from outside takes the place of what was typed.
          key={`${view.sheet} ${view.headerRow ?? 0}`}
          {...(view.headerRow === null ? {} : { defaultValue: view.headerRow })}
          disabled={busy !== null}
          onBlur={(event) => pointAt(view, Number(event.target.value))}
          onPressEnter={(event) => event.currentTarget.blur()}
        />
        行
      </label>
      {view.remembered && <span className="tag blue">沿用上次同样表头的对应</span>}
      <span className="muted import-notes" title={view.notes.join('\n')}>
        {view.notes.join('；')}
      </span>
    </div>
  )
}

function pointAt(view: ImportView, row: number): void {
  if (Number.isInteger(row) && row >= 1 && row !== view.headerRow) void remap(view.sheet, row)
}
