import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { reviewConclusions, tenthsText, type HarmonyDetail } from '@shared/features/harmony'
import { optionLabel } from '@shared/fields/values'
import { maskPhone } from '@shared/text/mask'
import { Facts } from '@renderer/components/Facts'

type Fact = readonly [label: string, value: ReactNode]

const span = (from: string | null, to: string | null): string | null => (from === null ? null : `${from} 至 ${to ?? ''}`)

const reviewText = ({ reviewedOn, conclusion, totalTenths }: HarmonyDetail['reviews'][number]): string =>
  `${reviewedOn} ${optionLabel(reviewConclusions, conclusion)}${totalTenths === null ? '' : `，${tenthsText(totalTenths)} 分`}`

/** What is known of a case; what its stage has not brought yet is left out. */
export function CaseFacts({ detail }: { readonly detail: HarmonyDetail }) {
  const facts: readonly Fact[] = [
    ['企业', <Link key="employer" href={`/employers/${detail.employerId}`}>{detail.employerName}</Link>],
    ['镇（街道）', `${detail.townName ?? ''}${detail.aboveScale ? '，规上' : ''}`],
    [detail.namedOn === null ? '申报等级' : '等级', detail.levelLabel],
    ['总分', detail.totalTenths === null ? '—' : `${tenthsText(detail.totalTenths)} 分`],
    ['联系人', <ContactText key="contact" contact={detail.contact} phone={detail.phone} />],
    ['经办人', detail.handler],
    ['命名机关', detail.issuer],
    ['提交自评', detail.submittedOn],
  ]
  const later: readonly Fact[] = [
    ['公示期', span(detail.publicityFrom, detail.publicityUntil)],
    ['命名', detail.namedOn === null ? null : `${detail.namedOn} ${detail.documentNumber}`],
    ['授牌', detail.awardedOn],
    ['有效期', span(detail.validFrom, detail.validTo)],
    ['复审', detail.reviews.length === 0 ? null : detail.reviews.map(reviewText).join('；')],
    ['下次复审', detail.nextReviewOn],
    ['降级', detail.downgradedOn === null ? null : `${detail.downgradedOn} 原为${detail.levelBefore} ${detail.downgradeNumber}`],
    ['撤销', detail.revokedOn === null ? null : `${detail.revokedOn} ${detail.revokeNumber}`],
  ]
  return (
    <section className="panel">
      <Facts items={[...facts, ...later.filter(([, value]) => value !== null)]} />
      {detail.state === 'publicity' && <p className="muted">公示期：{detail.publicityExplanation}</p>}
      {detail.reason !== '' && <p>原因：{detail.reason}</p>}
      {detail.remark !== '' && <p className="muted">备注：{detail.remark}</p>}
    </section>
  )
}

function ContactText({ contact, phone }: { readonly contact: string; readonly phone: string }) {
  const [open, setOpen] = useState(false)
  if (contact === '' && phone === '') return <span className="muted">未填</span>
  return (
    <>
      {contact} {open ? phone : maskPhone(phone)}
      {phone !== '' && (
        <Button type="link" size="small" onClick={() => setOpen(!open)}>
          {open ? '隐藏' : '显示'}
        </Button>
      )}
    </>
  )
}
