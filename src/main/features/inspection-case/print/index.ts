import type { CaseInstrument, CasePaperContent } from '@shared/features/inspection-case'
import type { PrintModel } from '@main/documents/model'
import { checkApprovalForm, closingForm, extensionForm, filingForm, policeApprovalForm, resumptionForm, suspensionForm, withdrawalForm } from './approvals'
import { checkNotice, checkResult, documentReviewLetter, inquiryLetter } from './checks'
import { onSpotDecision, penaltyDecision, treatmentDecision } from './decisions'
import { enforcementApplication, urgingLetter } from './enforcement'
import { complaintForm, refusalLetter, tellLetter } from './intake'
import { hearingNotice, orderLetter, priorNotice } from './notices'
import { addressForm, interviewRecord, pleadingRecord, siteRecord } from './records'
import { investigationReport } from './report'
import { otherTransfer, policeTransfer } from './transfers'

/** The print model of every instrument; one without a model does not compile. */
const models: Readonly<Record<CaseInstrument, (content: CasePaperContent) => PrintModel>> = {
  'case-complaint': complaintForm,
  'case-refusal': refusalLetter,
  'case-filing': filingForm,
  'case-inquiry': inquiryLetter,
  'case-check-approval': checkApprovalForm,
  'case-check-notice': checkNotice,
  'case-check-result': checkResult,
  'case-document-review': documentReviewLetter,
  'case-interview': interviewRecord,
  'case-site': siteRecord,
  'case-extension': extensionForm,
  'case-suspension': suspensionForm,
  'case-resumption': resumptionForm,
  'case-tell': tellLetter,
  'case-report': investigationReport,
  'case-order': orderLetter,
  'case-prior-notice': priorNotice,
  'case-pleading': pleadingRecord,
  'case-hearing': hearingNotice,
  'case-penalty': penaltyDecision,
  'case-treatment': treatmentDecision,
  'case-on-spot': onSpotDecision,
  'case-urging': urgingLetter,
  'case-enforcement': enforcementApplication,
  'case-police-approval': policeApprovalForm,
  'case-police': policeTransfer,
  'case-transfer': otherTransfer,
  'case-withdrawal': withdrawalForm,
  'case-closing': closingForm,
  'case-address': addressForm,
}

/** What an instrument looks like, from what it is filled with: the same for preview, PDF, paper and Word. */
export function instrumentModel(content: CasePaperContent): PrintModel {
  return models[content.kind](content)
}

export * from './file'
