import { App, Button } from 'antd'
import { useLocation } from 'wouter'
import { importKindWords, type ImportOutcome } from '@shared/features/import'
import { SaveBadRows } from './CheckStep'
import { counted, startOver, undo, useImport } from './importStore'
import { UndoSummary } from './UndoSummary'

/** What the import did, and the way back. */
export function DoneStep() {
  const { kind, target, outcome, undone } = useImport()
  const [, navigate] = useLocation()
  const { modal } = App.useApp()
  if (!outcome) return null
  const words = importKindWords(kind)
  const ask = (): void => {
    modal.confirm({
      title: '撤销此次导入？',
      content: undoQuestion(outcome),
      okText: '撤销导入',
      okButtonProps: { danger: true },
      cancelText: '不撤销',
      onOk: () => undo(),
    })
  }
  return (
    <section className="panel import-done">
      <h2>{undone ? '此次导入已撤销' : '导入完成'}</h2>
      {undone ? (
        <UndoSummary report={undone} unit={words.unit} />
      ) : (
        <dl className="import-figures">
          <Figure label="新增" value={counted(kind, outcome.inserted)} />
          <Figure label="更新" value={counted(kind, outcome.updated)} />
          <Figure label="无变化" value={counted(kind, outcome.unchanged)} />
          <Figure
            label="未导入"
            value={`${outcome.refused.toLocaleString('zh-CN')} 行`}
            loud={outcome.refused > 0}
          />
        </dl>
      )}
      <div className="import-actions">
        <Button type="primary" onClick={() => navigate(target ? `${words.path}/${target.id}` : words.path)}>
          查看{words.register}
        </Button>
        <Button onClick={startOver}>导入其他文件</Button>
        <SaveBadRows />
        <span className="spacer" />
        {!undone && outcome.id !== null && (
          <Button danger onClick={ask}>
            撤销此次导入
          </Button>
        )}
      </div>
    </section>
  )
}

function Figure({ label, value, loud = false }: { label: string; value: string; loud?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={loud ? 'loud' : ''}>{value}</dd>
    </div>
  )
}

/** What an undo will do, before it does. */
export function undoQuestion({ inserted, updated }: Pick<ImportOutcome, 'inserted' | 'updated'>): string {
  const parts = [
    ...(inserted > 0 ? [`新增的 ${inserted} 条删除`] : []),
    ...(updated > 0 ? [`更新的 ${updated} 条恢复原内容`] : []),
  ]
  return `${parts.join('，')}。导入后又修改过的、已有检查等记录的保持现状。`
}
