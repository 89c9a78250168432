import { Button } from 'antd'
import { useState } from 'react'
import { reviewOf, yearChoice, type PeriodChoice, type ReviewPiece } from '@shared/features/statistics'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { PeriodBar } from './PeriodBar'
import type { ShownFigure } from './place'
import { RowsDrawer } from './RowsDrawer'
import { StatisticsTabs } from './StatisticsTabs'
import { useTold } from './useTold'
import './statistics.css'

const numerals = '一二三四五六七八九十'

/** 年度总结: the period in words, written from its figures; every number opens its rows. */
export function ReviewPage() {
  const { data: years } = useCall('statistics/years', {})
  const [choice, setChoice] = useState<PeriodChoice | null>(null)
  const [shown, setShown] = useState<ShownFigure | null>(null)
  const picked = choice ?? yearChoice(years?.latest ?? 2020)
  const { data } = useCall('statistics/report', { choice: picked, comparison: 'lastYear' }, { enabled: years !== undefined })
  const told = useTold()
  const save = (format: 'docx' | 'pdf'): Promise<void> =>
    told(async () => {
      const { path } = await call('statistics/save-review', { choice: picked, comparison: 'lastYear', format })
      return path === null ? null : `已导出 ${path}`
    })
  if (years === undefined || data === undefined) return null
  const open = ({ indicator, of }: Exclude<ReviewPiece, string>): void => {
    const { from, to, asOf } = of === 'now' ? data.period : data.compared
    setShown({ indicator, from, to, asOf })
  }
  return (
    <div className="page page-scroll">
      <PageHead title="年度总结" count="按统计数字写成，单击数字查看明细">
        <Button onClick={() => void save('pdf')}>存为 PDF</Button>
        <Button type="primary" onClick={() => void save('docx')}>
          导出 Word
        </Button>
      </PageHead>
      <StatisticsTabs />
      <PeriodBar choice={picked} years={years.years} onChange={setChoice} />
      <div className="panel review">
        {reviewOf(data).map(({ heading, paragraphs }, index) => (
          <section key={heading}>
            <h3>
              {numerals[index]}、{heading}
            </h3>
            {paragraphs.map((pieces) => (
              <p key={pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')}>
                {pieces.map((piece, at) =>
                  typeof piece === 'string' ? (
                    piece
                  ) : (
                    <button key={`${piece.indicator} ${at}`} type="button" className="figure" onClick={() => open(piece)}>
                      {piece.text}
                    </button>
                  ),
                )}
              </p>
            ))}
          </section>
        ))}
      </div>
      {shown && <RowsDrawer shown={shown} choice={picked} onClose={() => setShown(null)} />}
    </div>
  )
}
