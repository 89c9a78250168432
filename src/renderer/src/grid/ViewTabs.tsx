import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { viewName, type ListView } from '@shared/features/list-view'
import { field } from '@shared/fields/describe'
import { z } from '@shared/zod'
import { call } from '@renderer/app/bridge'
import { useUndoableCall } from '@renderer/components/undo'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'
import type { ListViews } from './useListViews'
import './listTools.css'

interface ViewProps {
  readonly name: string
  readonly of: ListViews
}

/** 视图: what was saved by name, one click or Alt and a digit away. Stands only where there are any. */
export function ViewTabs({ name, of }: ViewProps) {
  const { views, active, changed, choose, content, keyOf } = of
  const run = useUndoableCall()
  const [renaming, setRenaming] = useState<ListView | null>(null)
  if (views.length === 0) return null
  const refresh = ({ id, version, name: called }: ListView): void => {
    void run('list-view/save', { list: name, ref: { id, version }, name: called, content: content() }, () => `视图“${called}”已更新为当前样子`)
  }
  const remove = async ({ id, version, name: called }: ListView): Promise<void> => {
    await run('list-view/delete', { id, version }, () => `已删除视图“${called}”`)
    choose(null)
  }
  return (
    <div className="view-tabs" role="toolbar" aria-label="视图">
      <Button type="text" size="small" aria-pressed={active === null} title="Alt+0" onClick={() => choose(null)}>
        默认
      </Button>
      {views.map((view, index) => (
        <Button key={view.id} type="text" size="small" aria-pressed={view.id === active?.id} title={keyOf(index) ?? undefined} onClick={() => choose(view)}>
          {view.name}
          {view.id === active?.id && changed && '（已改动）'}
        </Button>
      ))}
      {active && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'refresh', label: '更新为当前样子' },
              { key: 'rename', label: '改名' },
              { key: 'delete', label: '删除', danger: true },
            ],
            onClick: ({ key }) => {
              if (key === 'refresh') refresh(active)
              if (key === 'rename') setRenaming(active)
              if (key === 'delete') void remove(active)
            },
          }}
        >
          <Button type="text" size="small" icon={<DownOutlined />} aria-label={`视图“${active.name}”的更多操作`} />
        </Dropdown>
      )}
      {renaming && <NameDialog name={name} of={of} view={renaming} onClose={() => setRenaming(null)} />}
    </div>
  )
}

const nameInput = z.object({ name: field(viewName, { label: '名称', placeholder: '如 当湖街道未办结' }) })

/** Asks for a view's name. @param view is given another name; null saves what the list shows as a new one */
export function NameDialog({ name, of, view, onClose }: ViewProps & { readonly view: ListView | null; readonly onClose: () => void }) {
  const run = useSave(name, of)
  return (
    <StepDialog
      title={view ? `视图“${view.name}”改名` : '存为视图'}
      okText="保存"
      schema={nameInput}
      initial={{ name: view?.name ?? '' }}
      onSubmit={({ name: called }) => run(view, called)}
      onClose={onClose}
    />
  )
}

function useSave(name: string, { content, choose }: ListViews) {
  return async (view: ListView | null, called: string): Promise<void> => {
    const ref = view ? { id: view.id, version: view.version } : null
    const saved = await call('list-view/save', { list: name, ref, name: called, content: view?.content ?? content() })
    if (!view) choose(saved)
  }
}
