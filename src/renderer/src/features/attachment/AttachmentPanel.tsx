import {
  DeleteOutlined,
  FileImageOutlined,
  FileOutlined,
  FilePdfOutlined,
  PaperClipOutlined,
} from '@ant-design/icons'
import { App, Button, Image, Tooltip } from 'antd'
import { fileSizeText, type AttachmentOwnerKind, type AttachmentRow } from '@shared/features/attachment'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall, useCommand } from '@renderer/app/queries'
import { useUndoableCall } from '@renderer/components/undo'
import './attachment.css'

export interface AttachmentPanelProps {
  readonly ownerKind: AttachmentOwnerKind
  readonly ownerId: string
  /** The part of the record whose files are shown; '' for those of the whole. */
  readonly part?: string
  readonly readOnly?: boolean
}

/** Files of one record: pictures as small pictures, others with their sign. A copy is kept with the data. */
export function AttachmentPanel({ ownerKind, ownerId, part = '', readOnly = false }: AttachmentPanelProps) {
  const { message } = App.useApp()
  const { data } = useCall('attachment/list', { ownerKind, ownerId })
  // The cache keeps showing the last answer while a new one comes; another record's files must not show here.
  const rows = (data ?? []).filter((row) => row.ownerId === ownerId && row.part === part)
  const run = useUndoableCall()
  const add = useCommand('attachment/add')
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (error instanceof CallFailure) void message.error(error.message)
      else throw error
    }
  }
  return (
    <div className="attachments">
      {rows.length > 0 && (
        <Image.PreviewGroup>
          <div className="attachment-list">
            {rows.map((row) => (
              <AttachmentTile
                key={row.id}
                row={row}
                readOnly={readOnly}
                onOpen={() => void attempt(() => call('attachment/open', { id: row.id }))}
                onRemove={() =>
                  void run(
                    'attachment/remove',
                    { id: row.id, version: row.version },
                    () => `已删除“${row.fileName}”`,
                  )
                }
              />
            ))}
          </div>
        </Image.PreviewGroup>
      )}
      {!readOnly && (
        <span className="attachment-add">
          <Button
            icon={<PaperClipOutlined />}
            loading={add.isPending}
            onClick={() => void attempt(() => add.mutateAsync({ ownerKind, ownerId, part }))}
          >
            添加附件
          </Button>
          <span className="muted">图片、PDF、办公文档、录音录像，单个不超过 200 MB</span>
        </span>
      )}
      {readOnly && rows.length === 0 && <span className="muted">没有附件</span>}
    </div>
  )
}

interface TileProps {
  readonly row: AttachmentRow
  readonly readOnly: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

function AttachmentTile({ row, readOnly, onOpen, onRemove }: TileProps) {
  return (
    <figure className="attachment">
      {row.pictureUrl ? (
        <Image
          className="attachment-picture"
          src={row.pictureUrl}
          alt={row.fileName}
          width={96}
          height={72}
          loading="lazy"
        />
      ) : (
        <button type="button" className="attachment-sign" onClick={onOpen} title="打开">
          {sign(row.mediaType)}
        </button>
      )}
      <figcaption>
        <Tooltip title={row.fileName}>
          <button type="button" className="attachment-name" onClick={onOpen}>
            {row.fileName}
          </button>
        </Tooltip>
        <span className="muted">{fileSizeText(row.size)}</span>
        {!readOnly && (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={`删除附件 ${row.fileName}`}
            onClick={onRemove}
          />
        )}
      </figcaption>
    </figure>
  )
}

function sign(mediaType: string) {
  if (mediaType === 'application/pdf') return <FilePdfOutlined />
  return mediaType.startsWith('image/') ? <FileImageOutlined /> : <FileOutlined />
}
