import { Button } from 'antd'
import type { FormKind, PaperFormEdition } from '@shared/features/paper-form'
import { useCall } from '@renderer/app/queries'

/** Every edition of a form, who saved it, and how many papers were issued with it. */
export function EditionList({ kind, onTake }: { kind: FormKind; onTake: (edition: PaperFormEdition) => void }) {
  const { data } = useCall('paper-form/editions', { kind })
  if (data === undefined) return null
  return (
    <>
      <h2>历次版本</h2>
      <table className="form-editions">
        <thead>
          <tr>
            <th>版次</th>
            <th>保存日期</th>
            <th>保存人</th>
            <th>修改说明</th>
            <th>已签发</th>
            <th aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {data.map((edition) => (
            <tr key={edition.edition}>
              <td>{edition.edition === 0 ? '出厂' : `第 ${edition.edition} 版`}</td>
              <td>{edition.savedAt === null ? '' : new Date(edition.savedAt).toLocaleDateString('sv-SE')}</td>
              <td>{edition.savedBy}</td>
              <td>{edition.note}</td>
              <td>{edition.used} 份</td>
              <td>
                <Button size="small" onClick={() => onTake(edition)}>
                  填入
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
