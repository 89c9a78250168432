import { Link } from 'wouter'
import type { DocumentRow } from '@shared/features/document'
import { paperPath } from '@shared/features/history'
import { useCall } from '@renderer/app/queries'
import { PaperFrame } from './PaperFrame'

/** The paper itself beside the register. */
export function DocumentPreview({ document }: { document: DocumentRow }) {
  const { data, error } = useCall('document/preview', { id: document.id, part: 'paper' })
  return (
    <>
      <h2>
        <Link href={paperPath(document)}>{document.number}</Link>
      </h2>
      {error && <p className="problem">{error.message}</p>}
      {data && <PaperFrame html={data.html} label={document.number} />}
    </>
  )
}
