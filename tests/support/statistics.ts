import type { InspectionOutcome, InspectionType } from '@shared/features/inspection'
import { insertEntities } from '@main/db/entity'
import type { Desk } from '@main/core/desk'
import { nameColumns } from '@main/features/employer/searchKeys'
import { newId } from '@shared/ids/uuid'
import { creditCodeOf, employerValues } from './employers'

/** Raw rows as plain data: what a test counts by itself, and what is written for the statistics to count. */
export interface Counted {
  readonly employers: readonly { readonly townId: string | null }[]
  readonly visits: readonly {
    readonly employer: number
    readonly date: string
    readonly type: InspectionType
    readonly outcome: InspectionOutcome
    readonly workers: number
    readonly amountFen: number
  }[]
  readonly orders: readonly {
    readonly employer: number
    readonly issued: string
    readonly due: string
    readonly corrected: string | null
    readonly isVoid: boolean
    readonly workers: number
    readonly amountFen: number
    readonly rechecks: readonly { readonly date: string; readonly paidFen: number }[]
  }[]
}

/** Writes employers, visits and orders past the services, in one transaction. Returns the employers' ids. */
export async function writeCounted(desk: Desk, data: Counted): Promise<string[]> {
  return desk.write('test/counted', async (work) => {
    const employers = data.employers.map(({ townId }, i) => {
      const name = `平湖市统计${i}有限公司`
      return { ...employerValues({ name, townId }), creditCode: creditCodeOf(i + 1), id: newId(), ...nameColumns(name) }
    })
    await insertEntities(work, 'employer', employers)
    const idOf = (index: number): string => employers[index % employers.length]?.id ?? ''
    await insertEntities(
      work,
      'inspection',
      data.visits.map((visit) => ({
        type: visit.type,
        campaignId: null,
        inspectedOn: visit.date,
        employerId: idOf(visit.employer),
        place: '',
        siteContact: '',
        workersPresent: null,
        workersConcerned: visit.workers,
        amountFen: visit.amountFen,
        items: '[]',
        summary: '',
        outcome: visit.outcome,
        remark: '',
      })),
    )
    const papers = data.orders.map((order, i) => ({ order, documentId: newId(), orderId: newId(), sequence: i + 1 }))
    await insertEntities(
      work,
      'document',
      papers.map(({ order, documentId, orderId, sequence }) => ({
        id: documentId,
        kind: 'correction-order',
        year: Number(order.issued.slice(0, 4)),
        sequence,
        number: `测〔${order.issued.slice(0, 4)}〕${sequence}号`,
        ownerKind: 'correction-order',
        ownerId: orderId,
        employerId: idOf(order.employer),
        title: '限期改正指令书',
        issuedOn: order.issued,
        state: order.isVoid ? ('void' as const) : ('issued' as const),
        voidReason: order.isVoid ? '单位名称有误' : null,
        voidedOn: order.isVoid ? order.issued : null,
        templateVersion: '1',
        model: '{}',
        printCount: 0,
        lastPrintedAt: null,
      })),
    )
    await insertEntities(
      work,
      'correctionOrder',
      papers.map(({ order, documentId, orderId }) => ({
        id: orderId,
        inspectionId: null,
        employerId: idOf(order.employer),
        state: order.isVoid ? ('void' as const) : order.corrected ? ('corrected' as const) : ('served' as const),
        documentId,
        facts: '',
        violated: '',
        basis: '',
        demands: '[]',
        consequence: '',
        remedy: '',
        periodDays: 7,
        periodUnit: 'natural' as const,
        issueDate: order.issued,
        dueDate: order.due,
        workers: order.workers,
        amountFen: order.amountFen,
        inspectors: '[]',
        contactPerson: '',
        contactPhone: '',
        servedOn: order.issued,
        correctedOn: order.corrected,
        closedOn: null,
        escalation: '',
        remark: '',
      })),
    )
    await insertEntities(
      work,
      'correctionRecheck',
      papers.flatMap(({ order, orderId }) =>
        order.rechecks.map((recheck) => ({
          orderId,
          checkedOn: recheck.date,
          result: 'partly' as const,
          inspectors: '[]',
          proof: '',
          paidFen: recheck.paidFen,
          remark: '',
        })),
      ),
    )
    return employers.map((row) => row.id)
  })
}
