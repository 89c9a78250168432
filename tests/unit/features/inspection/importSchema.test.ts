import { describe, expect, it } from 'vitest'
import { findingsIn, importedInspection, inspectionImportInput, namesIn } from '@shared/features/inspection'

describe('a ledger of inspections as clerks keep it', () => {
  it('takes findings apart without the numbers before them, and none where it says so', () => {
    expect(findingsIn('1.未签订劳动合同；2、超时加班\n（3）未按1.5倍支付加班费')).toEqual(['未签订劳动合同', '超时加班', '未按1.5倍支付加班费'])
    expect(findingsIn('1.5倍加班费未付')).toEqual(['1.5倍加班费未付'])
    for (const none of ['', '无', '未发现问题。']) expect(findingsIn(none)).toEqual([])
  })

  it('takes names apart whatever stands between them', () => {
    expect(namesIn('沈建国、陆敏，张三 李四/王五')).toEqual(['沈建国', '陆敏', '张三', '李四', '王五'])
  })

  it('takes a blank result for what the findings say', () => {
    const row = inspectionImportInput.parse({
      employerId: '01890000-0000-7000-8000-000000000001',
      inspectedOn: '2020-05-01',
      type: 'routine',
      inspectorIds: 'a,b',
      campaignId: null,
      place: '',
      siteContact: '',
      workersPresent: null,
      findings: '未签订劳动合同',
      workersConcerned: null,
      amountFen: null,
      outcome: null,
      summary: '',
      remark: '',
    })
    expect(importedInspection(row)).toMatchObject({ outcome: 'pending', workersConcerned: 0, findings: [{ description: '未签订劳动合同', correctedOnSpot: false }] })
    expect(importedInspection({ ...row, findings: '' })).toMatchObject({ outcome: 'clean', findings: [] })
    expect(importedInspection({ ...row, outcome: 'corrected' }).findings).toMatchObject([{ correctedOnSpot: true }])
  })
})
