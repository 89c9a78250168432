import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FollowUpDetail, WorkerLineInput } from '@shared/features/contract-follow-up'
import { inspectionInput, inspectorInput, type InspectionInput } from '@shared/features/inspection'
import { orderInput } from '@shared/features/correction-order'
import { idNumberCheckDigit } from '@shared/ids'
import { readValues } from '@main/features/correction-order/content'
import { createDraft, draft } from '@main/features/correction-order/service'
import { createInspection } from '@main/features/inspection/service'
import { saveInspector } from '@main/features/inspection/peopleService'
import { createEmployer } from '@main/features/employer/service'
import { employerInput } from '@shared/features/employer'
import { call, line, unsignedFirm } from '../../../support/contracts'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { inspectorValues } from '../../../support/inspections'
import { turningClock } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const first17 = '33048219900101123'
const whole = first17 + idNumberCheckDigit(first17)

describe('handing a case of missing contracts over to an inspection', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  beforeEach(async () => {
    day = turningClock('2020-06-15')
    test = await openTestDesk({ ports: { clock: day.clock } })
  })
  afterEach(() => test.close())

  const ref = ({ row: { id, version } }: FollowUpDetail) => ({ id, version })

  /** Urged by a notice, nothing signed by its day. */
  async function ranOut(lines: WorkerLineInput[]): Promise<FollowUpDetail> {
    const start = await unsignedFirm(test.desk, { due: 10, signed: 10 - lines.length, lines })
    const urged = await call(test.desk, 'contract-follow-up/issue-notice', ref(start))
    day.turnTo('2020-07-01')
    return call(test.desk, 'contract-follow-up/step', { ...ref(urged), step: 'escalate' })
  }

  async function inspect(detail: FollowUpDetail, values: Partial<InspectionInput> = {}) {
    const one = await saveInspector(test.desk, null, inspectorInput.parse(inspectorValues()))
    const two = await saveInspector(test.desk, null, inspectorInput.parse(inspectorValues({ name: '陆敏', certificateNumber: 'ZJ-048202' })))
    const taken = await call(test.desk, 'contract-follow-up/findings', { id: detail.row.id })
    const input = inspectionInput.parse({
      employerId: taken.employerId, inspectedOn: '2020-07-01', type: 'revisit', inspectorIds: [one.id, two.id], campaignId: null, place: '', siteContact: '', workersPresent: null,
      items: [], findings: taken.findings.map((finding) => ({ ...finding, id: null, amountFen: null, correctedOnSpot: false })), workersConcerned: taken.workers, amountFen: null,
      outcome: 'pending', summary: taken.summary, remark: '', ...values,
    })
    return createInspection(test.desk, null, input, detail.row.id)
  }

  it('takes the violations along, parted into over a month and over a year, with what was done', async () => {
    const detail = await ranOut([line('陈静'), line('王芳'), line('赵磊', { hiredOn: '2019-05-01' })])
    const taken = await call(test.desk, 'contract-follow-up/findings', { id: detail.row.id })
    expect(taken.findings).toMatchObject([
      { violationId: 'HT01', workers: 2, facts: '截至2020年7月1日，与2名劳动者建立劳动关系超过一个月不满一年，未订立书面劳动合同。' },
      { violationId: 'HT02', workers: 1 },
    ])
    expect(taken.workers).toBe(3)
    expect(taken.summary).toBe(
      '2020年6月15日检查发现该单位未与部分劳动者订立书面劳动合同，以平人社劳签督字〔2020〕第1号督促补签劳动合同通知书督促，期限至2020年6月30日。期限届满仍有 3 人未订立书面劳动合同：陈静、王芳、赵磊。',
    )
  })

  it('goes by the heads of the check where there is no roster', async () => {
    const start = await unsignedFirm(test.desk, { lines: [], overMonth: 2, overYear: 1 })
    const taken = await call(test.desk, 'contract-follow-up/findings', { id: start.row.id })
    expect(taken.findings).toMatchObject([{ violationId: 'HT01', workers: 2 }, { violationId: 'HT02', workers: 1 }])
  })

  it('brings the unsigned workers into the annex of the order, whole numbers unseen', async () => {
    const detail = await ranOut([line('陈静', { idNumber: whole, post: '缝纫工' }), line('王芳', { idNumber: '1234' })])
    const inspection = await inspect(detail)
    expect((await call(test.desk, 'contract-follow-up/get', { id: detail.row.id })).inspectionId).toBe(inspection.id)
    const { values, carried } = await draft(test.desk, { inspectionId: inspection.id })
    expect(values.workerRows).toMatchObject([
      { name: '陈静', idNumber: null, post: '缝纫工', period: '2020年3月1日起' },
      { name: '王芳', id: null, idNumber: '', remark: '证件号末四位1234' },
    ])
    expect(carried).toEqual([{ id: values.workerRows[0]?.id, idNumber: `330***********${whole.slice(-4)}` }])
    expect(JSON.stringify({ values, carried })).not.toContain(whole)
    const { content } = await readValues(test.desk.read, null, orderInput.parse(values), '2020-07-01')
    expect(content.workerRows[0]?.idNumber).toBe(whole)
    const order = await createDraft(test.desk, orderInput.parse(values))
    expect(order.workerRows).toMatchObject([{ name: '陈静', idNumber: `330***********${whole.slice(-4)}` }, { name: '王芳' }])
    const stored = await test.desk.read.selectFrom('correctionOrderWorker').select(['name', 'idNumber']).orderBy('position').execute()
    expect(stored).toEqual([{ name: '陈静', idNumber: whole }, { name: '王芳', idNumber: '' }])
  })

  it('refuses to hand a case over to an inspection of another firm', async () => {
    const detail = await ranOut([line('陈静')])
    const other = await createEmployer(test.desk, employerInput.parse(employerValues({ name: '平湖市另一家服饰有限公司', creditCode: creditCodeOf(99) })))
    await expect(inspect(detail, { employerId: other.id })).rejects.toMatchObject({ code: 'validation', fields: { employerId: expect.stringContaining('不是同一单位') as string } })
    expect(await test.desk.read.selectFrom('inspection').select('id').execute()).toEqual([])
  })
})
