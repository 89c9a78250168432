import { Tooltip } from 'antd'
import { useCall } from '@renderer/app/queries'

/** A word when this machine lacks a typeface that official papers are set in; nothing when it has them all. */
export function MissingFonts() {
  const { data } = useCall('document/missing-fonts', {})
  if (!data || data.length === 0) return null
  const names = data.map((font) => font.wanted).join('、')
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
        本机缺少{names}
      </span>
    </Tooltip>
  )
}
