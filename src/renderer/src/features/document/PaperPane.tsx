import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { documentParts, type DocumentPart } from '@shared/features/document'
import { useCall } from '@renderer/app/queries'
import { MissingFonts } from './MissingFonts'
import { PaperFrame } from './PaperFrame'
import { usePaperActions } from './usePaperActions'

/** An issued paper with its receipt: seen as printed, printed, saved. */
export function PaperPane({ id, receipt = '送达回证' }: { id: string; /** What the receipt of this kind of paper is called. */ receipt?: string }) {
  const [part, setPart] = useState<DocumentPart>('all')
  const { data, error } = useCall('document/preview', { id, part })
  const { busy, print, save } = usePaperActions(id, part)
  return (
    <section className="paper-pane" aria-label="文书">
      <div className="paper-bar">
        <Segmented<DocumentPart>
          size="small"
          value={part}
          onChange={setPart}
          options={documentParts.map(({ value, label }) => ({ value, label: value === 'receipt' ? receipt : label }))}
        />
        <span className="muted">{data ? `共 ${data.pages} 页` : ''}</span>
        <MissingFonts />
        <span className="spacer" />
        <Button icon={<FilePdfOutlined />} loading={busy === 'pdf'} onClick={() => void save('pdf')}>
          导出 PDF
        </Button>
        <Button icon={<FileWordOutlined />} loading={busy === 'docx'} onClick={() => void save('docx')}>
          导出 Word
        </Button>
        <Button icon={<PrinterOutlined />} loading={busy === 'print'} onClick={() => void print()}>
          打印
        </Button>
      </div>
      <div className="paper-scroll">
        {error && <div className="empty">{error.message}</div>}
        {data && <PaperFrame html={data.html} label={part === 'receipt' ? receipt : '文书正文'} />}
      </div>
    </section>
  )
}
