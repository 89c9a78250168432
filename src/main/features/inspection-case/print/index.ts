import type { CaseInstrument, CasePaperContent } from '@shared/features/inspection-case'
import { shippedForm, type PaperForm } from '@shared/features/paper-form'
import type { PrintModel } from '@main/documents/model'
import { checkApprovalForm, closingForm, extensionForm, filingForm, policeApprovalForm, resumptionForm, suspensionForm, withdrawalForm } from './approvals'
import { complaintForm } from './intake'
import { caseLetter } from './letters'
import { orderLetter } from './order'
import { addressForm, interviewRecord, pleadingRecord, siteRecord } from './records'
import { investigationReport } from './report'

type Builder = (content: CasePaperContent, form: PaperForm) => PrintModel

/** The print model of every instrument; one without a model does not compile. */
const models: Readonly<Record<CaseInstrument, Builder>> = {
  'case-complaint': complaintForm,
  'case-refusal': caseLetter,
  'case-filing': filingForm,
  'case-inquiry': caseLetter,
  'case-check-approval': checkApprovalForm,
  'case-check-notice': caseLetter,
  'case-check-result': caseLetter,
  'case-document-review': caseLetter,
  'case-interview': interviewRecord,
  'case-site': siteRecord,
  'case-extension': extensionForm,
  'case-suspension': suspensionForm,
  'case-resumption': resumptionForm,
  'case-tell': caseLetter,
  'case-report': investigationReport,
  'case-order': orderLetter,
  'case-prior-notice': caseLetter,
  'case-pleading': pleadingRecord,
  'case-hearing': caseLetter,
  'case-penalty': caseLetter,
  'case-treatment': caseLetter,
  'case-on-spot': caseLetter,
  'case-urging': caseLetter,
  'case-enforcement': caseLetter,
  'case-police-approval': policeApprovalForm,
  'case-police': caseLetter,
  'case-transfer': caseLetter,
  'case-withdrawal': withdrawalForm,
  'case-closing': closingForm,
  'case-address': addressForm,
}

/** What an instrument looks like, from what it is filled with and its form: the same for preview, PDF, paper and Word. */
export function instrumentModel(content: CasePaperContent, form: PaperForm = shippedForm(content.kind)): PrintModel {
  const model = models[content.kind]({ ...content, title: form.title }, form)
  return form.copies === '' || model.footNote !== undefined ? model : { ...model, footNote: form.copies }
}

export { caseFields } from './letters'
export * from './file'
