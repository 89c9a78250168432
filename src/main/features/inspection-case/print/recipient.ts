import type { CaseInstrument, CasePaperContent } from '@shared/features/inspection-case'

/** Whom a paper is for: the complainant, the police, another body, else the party. */
export function recipientOf({ kind, fields, intake, party }: CasePaperContent): string {
  const named: Readonly<Partial<Record<CaseInstrument, string | undefined>>> = {
    'case-refusal': intake?.complainant,
    'case-tell': fields['addressee'] ?? intake?.complainant,
    'case-police': fields['police'],
    'case-transfer': fields['receiver'],
  }
  return named[kind] ?? party.name
}
