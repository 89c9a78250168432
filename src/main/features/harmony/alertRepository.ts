import { sql } from 'kysely'
import type { DateText } from '@shared/calendar'

/** The day of asking, and from how many people on a complaint is a group dispute. */
export interface AlertGround {
  readonly today: DateText
  readonly groupPeople: number
}

/**
 * What speaks against a title while it is borne and since it was last looked at, counted beside the row of a query over
 * harmony_certification: orders, orders and decisions of cases, complaints of a group. The same as adverseRecords.
 */
export function alertsOf({ today, groupPeople }: AlertGround) {
  const since = sql`coalesce(harmony_certification.reviewed_on, harmony_certification.valid_from)`
  const employer = sql`harmony_certification.employer_id`
  return sql<number>`(case when harmony_certification.state in ('valid', 'review', 'kept')
    and harmony_certification.valid_to >= ${today} and harmony_certification.valid_from <= ${today} then
    (select count(*) from correction_order o where o.employer_id = ${employer} and o.deleted_at is null
      and o.state not in ('draft', 'void') and o.issue_date <= ${today} and o.issue_date >= ${since})
    + (select count(*) from inspection_case c join case_step s on s.case_id = c.id where c.employer_id = ${employer}
      and c.deleted_at is null and s.deleted_at is null and (s.step = 'order' or (s.step = 'decide' and s.decisions not in ('[]', '["none"]')))
      and s.taken_on <= ${today} and s.taken_on >= ${since})
    + (select count(*) from case_intake i where i.employer_id = ${employer} and i.deleted_at is null and i.state <> 'refused'
      and i.group_size >= ${groupPeople} and i.received_on <= ${today} and i.received_on >= ${since})
    else 0 end)`
}
