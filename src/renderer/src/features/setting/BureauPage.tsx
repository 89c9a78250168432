import { bureauSetting } from '@shared/features/setting'
import { callWithBatch } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoToast } from '@renderer/components/undo'
import { SettingForm } from './SettingForm'

/** Who issues the papers. */
export function BureauPage() {
  const { data } = useCall('setting/bureau', {})
  const toast = useUndoToast()
  return (
    <div className="page page-scroll setting-page">
      <PageHead title="本单位" />
      <p className="setting-note">印在文书标题、落款与联系方式处。已签发的文书不受修改影响。</p>
      <SettingForm
        name="bureau"
        title="单位信息"
        schema={bureauSetting}
        value={data}
        wide={['name']}
        onSubmit={async (values) => {
          const { batch } = await callWithBatch('setting/save-bureau', values)
          toast('已保存本单位信息', batch)
        }}
      />
    </div>
  )
}
