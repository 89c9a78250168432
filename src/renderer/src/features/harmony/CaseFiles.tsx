import { scoredLines, type HarmonyDetail } from '@shared/features/harmony'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'
import { useLineFiles } from './LineFiles'

/** The files of a case: those of the whole, then those that prove one line. */
export function CaseFiles({ detail }: { readonly detail: HarmonyDetail }) {
  const counts = useLineFiles(detail.id)
  const { table } = detail
  const proved = [...scoredLines(table), ...table.deductions, ...table.vetoes].filter(({ id }) => counts.has(id))
  return (
    <>
      <section className="panel">
        <h2>附件</h2>
        <AttachmentPanel ownerKind="harmonyCertification" ownerId={detail.id} />
      </section>
      {proved.length > 0 && (
        <section className="panel">
          <h2>各项证明材料</h2>
          {proved.map(({ id, label }) => (
            <div key={id} className="harmony-proof">
              <h3>{label}</h3>
              <AttachmentPanel ownerKind="harmonyCertification" ownerId={detail.id} part={id} />
            </div>
          ))}
        </section>
      )}
    </>
  )
}
