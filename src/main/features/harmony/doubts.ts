import { scoringRoles, type OwnRecord, type ScoreSheet, type ScoringTable } from '@shared/features/harmony'

/** Names of vetoes listed one by one before they are only counted. */
const NAMED = 3

/**
 * What a clerk should have looked at before an employer goes public: veto conditions nobody has answered, departments
 * that disagree, and own records against it. None of them stops the case; a veto that is met does.
 */
export function doubts(
  table: ScoringTable,
  sheet: ScoreSheet,
  opinions: readonly { readonly department: string; readonly agrees: boolean | null }[],
  records: readonly Pick<OwnRecord, 'adverse' | 'date' | 'text' | 'path'>[],
): string[] {
  const unanswered = table.vetoes.filter(({ id }) => scoringRoles.every(({ value }) => (sheet.vetoes[id]?.[value] ?? null) === null))
  const against = opinions.filter(({ agrees }) => agrees === false).map(({ department }) => department)
  const adverse = records.filter((record, index) => record.adverse && records.findIndex(({ path }) => path === record.path) === index)
  return [
    ...(unanswered.length === 0 ? [] : [`一票否决尚有 ${unanswered.length} 项未核查：${unanswered.map(({ label }) => label).join('；')}`]),
    ...(against.length === 0 ? [] : [`${against.join('、')}不同意`]),
    ...adverse.slice(0, NAMED).map(({ date, text }) => `本局记录：${date} ${text}`),
    ...(adverse.length > NAMED ? [`本局记录另有 ${adverse.length - NAMED} 条`] : []),
  ]
}
