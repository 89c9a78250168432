import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'

interface EvidenceFilesProps {
  readonly guidanceId: string
  /** Name of the step, for those who cannot see the table. */
  readonly step: string
  readonly files: readonly string[]
  readonly disabled: boolean
  readonly onChange: (files: string[]) => void
}

/** Files of the case that show one step: a new one, or one that is attached already. */
export function EvidenceFiles({ guidanceId, step, files, disabled, onChange }: EvidenceFilesProps) {
  const { message } = App.useApp()
  const { data = [] } = useCall('attachment/list', { ownerKind: 'rulesGuidance', ownerId: guidanceId })
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    }
  }
  const add = async (): Promise<void> => {
    const row = await call('attachment/add', { ownerKind: 'rulesGuidance', ownerId: guidanceId })
    if (row) onChange([...files, row.id])
  }
  const shown = data.filter(({ id }) => files.includes(id))
  const others = data.filter(({ id }) => !files.includes(id))
  const button = (
    <Button size="small" type="text" icon={<PaperClipOutlined />} aria-label={`${step}添加附件`} {...(others.length === 0 && { onClick: () => void attempt(add) })}>
      添加
    </Button>
  )
  return (
    <div className="evidence-files">
      {shown.map((file) => (
        <span key={file.id} className="evidence-file">
          <button type="button" className="attachment-name" title={file.fileName} onClick={() => void attempt(() => call('attachment/open', { id: file.id }))}>
            {file.fileName}
          </button>
          {!disabled && (
            <CloseOutlined role="button" aria-label={`${step}去掉 ${file.fileName}`} onClick={() => onChange(files.filter((id) => id !== file.id))} />
          )}
        </span>
      ))}
      {!disabled &&
        (others.length === 0 ? (
          button
        ) : (
          <Dropdown
            trigger={['click']}
            menu={{
              items: [{ key: 'new', label: '选择文件…' }, { type: 'divider' }, ...others.map(({ id, fileName }) => ({ key: id, label: fileName }))],
              onClick: ({ key }) => void attempt(() => (key === 'new' ? add() : Promise.resolve(onChange([...files, key])))),
            }}
          >
            {button}
          </Dropdown>
        ))}
    </div>
  )
}
