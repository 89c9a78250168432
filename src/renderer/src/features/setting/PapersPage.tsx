import { orderSetting } from '@shared/features/setting'
import { callWithBatch } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoToast } from '@renderer/components/undo'
import { NumberPatternForm } from './NumberPatternForm'
import { SettingForm } from './SettingForm'

/** Name, copies and wording of an order are its form (文书样式). */
const orderTexts = orderSetting.omit({ title: true, copies: true })

/** What stands in a new order before anything is typed, and how papers are numbered. */
export function PapersPage() {
  const { data: order } = useCall('setting/order', {})
  const { data: patterns } = useCall('setting/number-patterns', {})
  const toast = useUndoToast()
  return (
    <div className="page page-scroll setting-page">
      <PageHead title="文书与文号" />
      <p className="setting-note">新起草的文书取用这里的内容，每份文书签发前都可另行修改；已签发的文书不受影响。文书名称、联数、落款和正文在“文书样式”中修改。</p>
      {patterns?.map((pattern) => (
        <NumberPatternForm key={`${pattern.kind} ${JSON.stringify(pattern)}`} pattern={pattern} />
      ))}
      <SettingForm
        name="order"
        title="限期改正指令书"
        schema={orderTexts}
        value={order}
        wide={['remedySwitch']}
        onSubmit={async (values) => {
          if (order === undefined) return
          const { batch } = await callWithBatch('setting/save-order', { ...order, ...values })
          toast('已保存文书默认内容', batch)
        }}
      />
    </div>
  )
}
