import { Tooltip } from 'antd'
import { useCall } from '@renderer/app/queries'

/** 仿宋 and 小标宋 come first and are what readers notice; the others stand in the tip. */
const NAMED = 2

/** A word when this machine lacks a typeface that official papers are set in; nothing when it has them all. */
export function MissingFonts() {
  const { data } = useCall('document/missing-fonts', {})
  if (!data || data.length === 0) return null
  const names = data.slice(0, NAMED).map((font) => font.wanted)
  return (
    <Tooltip
      title={
        <>
          {data.map((font) => (
            <div key={font.wanted}>
              {font.wanted}：以“{font.usedInstead}”代替
            </div>
          ))}
          <div>安装相应字体后重新打开程序即可按规定字体打印。</div>
        </>
      }
    >
      <span className="font-note" tabIndex={0}>
        缺少{names.join('、')}
        {data.length > NAMED && '等字体'}
      </span>
    </Tooltip>
  )
}
