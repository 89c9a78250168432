import type { ArticleView, ViolationView } from '@shared/features/inspection'
import { StatusTag } from '@renderer/components/StatusTag'

function Articles({ label, articles }: { label: string; articles: readonly ArticleView[] }) {
  if (articles.length === 0) return null
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {articles.map((article) => (
          <div key={article.citation}>
            {article.text}
            {article.unverified && <span className="tag amber">待核</span>}
          </div>
        ))}
      </dd>
    </>
  )
}

/** What the law says about a violation: articles broken, power to order, penalty and what is due to workers. */
export function ViolationLaw({ violation }: { violation: ViolationView }) {
  return (
    <dl className="violation-law">
      <Articles label="违反" articles={violation.violates} />
      <Articles label="责令依据" articles={violation.order} />
      <Articles label="处罚依据" articles={violation.penalty} />
      {violation.fines.length > 0 && (
        <>
          <dt>处罚赔付</dt>
          <dd>
            {violation.fines.map((fine) => (
              <div key={fine}>{fine}</div>
            ))}
          </dd>
        </>
      )}
      {violation.pay !== null && (
        <>
          <dt>应付</dt>
          <dd>{violation.pay}</dd>
        </>
      )}
      <dt>处理机关</dt>
      <dd>{violation.authority}</dd>
    </dl>
  )
}

/** Title line of a catalogue entry. */
export function ViolationTitle({ violation }: { violation: ViolationView }) {
  return (
    <span className="violation-title">
      <span className="muted">{violation.id}</span>
      <span>{violation.title}</span>
      {violation.unverified && <StatusTag tone="amber">待核</StatusTag>}
    </span>
  )
}
