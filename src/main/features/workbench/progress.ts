import { followUpStates } from '@shared/features/contract-follow-up'
import { nextStep, orderStateLabel, orderSteps } from '@shared/features/correction-order'
import type { DeadlineOwner } from '@shared/features/deadline'
import { guidanceStateLabel, type GuidanceState, type GuidanceStep } from '@shared/features/rules-guidance'
import { harmonyStateLabel } from '@shared/features/harmony'
import { caseStateLabel, intakeStates } from '@shared/features/inspection-case'
import { trainingStateLabel } from '@shared/features/training'
import { optionLabel } from '@shared/fields/values'
import type { WorkbenchItem } from '@shared/features/workbench'
import type { Desk } from '@main/core/desk'
import { harmonyDetail } from '@main/features/harmony/detail'
import { guidanceDetail } from '@main/features/rules-guidance/detail'
import * as repository from './repository'

/** State and usual next step of what a deadline belongs to. */
export type Progress = Pick<WorkbenchItem, 'nextStep' | 'stateLabel'>
type ProgressOf = (desk: Desk, ids: readonly string[]) => Promise<Map<string, Progress>>

/** How far the owners of deadlines have come, one line a register. */
const progressOf: Readonly<Record<DeadlineOwner, ProgressOf>> = {
  'correction-order': ordersProgress,
  'contract-follow-up': followUpsProgress,
  'rules-guidance': guidanceProgress,
  harmony: harmonyProgress,
  training: trainingProgress,
  'inspection-case': casesProgress,
  'case-intake': intakesProgress,
}

/** By the id of the owner. */
export async function progressOfOwners(
  desk: Desk,
  owners: readonly { readonly ownerKind: DeadlineOwner; readonly ownerId: string }[],
): Promise<Map<string, Progress>> {
  const found = new Map<string, Progress>()
  for (const [kind, ask] of Object.entries(progressOf)) {
    const ids = [...new Set(owners.filter((owner) => owner.ownerKind === kind).map((owner) => owner.ownerId))]
    if (ids.length === 0) continue
    for (const [id, progress] of await ask(desk, ids)) found.set(id, progress)
  }
  return found
}

async function ordersProgress(desk: Desk, ids: readonly string[]): Promise<Map<string, Progress>> {
  const today = desk.clock.today()
  const orders = await repository.orderProgress(desk.read, ids)
  return new Map(
    orders.map((order) => {
      const next = nextStep(order, today)
      const step = orderSteps.find((candidate) => candidate.value === next)
      return [
        order.id,
        { nextStep: step ? { step: step.value, label: step.label } : null, stateLabel: orderStateLabel(order.state) },
      ]
    }),
  )
}

/** A follow-up goes on in its sheet of workers, so no single step is offered. */
async function followUpsProgress(desk: Desk, ids: readonly string[]): Promise<Map<string, Progress>> {
  const cases = await repository.followUpStates(desk.read, ids)
  return new Map(
    cases.map(({ id, state }) => [
      id,
      { nextStep: null, stateLabel: followUpStates.find((known) => known.value === state)?.label ?? '' },
    ]),
  )
}

async function guidanceProgress(desk: Desk, ids: readonly string[]): Promise<Map<string, Progress>> {
  const details = await Promise.all(ids.map((id) => guidanceDetail(desk.read, id, desk.clock.today())))
  return new Map(
    details.map(({ id, state, steps }) => {
      // What still has to be entered for a step is asked for when it is taken.
      const next = guidanceUsualStep(state)
      const label = steps.find((offer) => offer.step === next)?.label ?? ''
      return [id, { nextStep: next === null ? null : { step: next, label }, stateLabel: guidanceStateLabel(state) }]
    }),
  )
}

async function harmonyProgress(desk: Desk, ids: readonly string[]): Promise<Map<string, Progress>> {
  const details = await Promise.all(ids.map((id) => harmonyDetail(desk.read, id, desk.clock.today())))
  return new Map(
    details.map(({ id, shownState, steps }) => {
      const next = steps.find((offer) => offer.next)
      return [id, { nextStep: next ? { step: next.step, label: next.label } : null, stateLabel: harmonyStateLabel(shownState) }]
    }),
  )
}

/** What a step of a session asks for is asked on its page, so none is offered here. */
async function trainingProgress(desk: Desk, ids: readonly string[]): Promise<Map<string, Progress>> {
  const sessions = await repository.trainingStates(desk.read, ids)
  return new Map(sessions.map(({ id, state }) => [id, { nextStep: null, stateLabel: trainingStateLabel(state) }]))
}

/** What a case needs next is asked on its page; the step is named so that the clerk knows what waits. */
async function casesProgress(desk: Desk, ids: readonly string[]): Promise<Map<string, Progress>> {
  const cases = await repository.caseStates(desk.read, ids)
  return new Map(cases.map(({ id, state }) => [id, { nextStep: null, stateLabel: caseStateLabel(state) }]))
}

async function intakesProgress(desk: Desk, ids: readonly string[]): Promise<Map<string, Progress>> {
  const intakes = await repository.intakeStates(desk.read, ids)
  return new Map(intakes.map(({ id, state }) => [id, { nextStep: null, stateLabel: optionLabel(intakeStates, state) }]))
}

function guidanceUsualStep(state: GuidanceState): GuidanceStep | null {
  switch (state) {
    case 'returned':
      return 'revise'
    case 'revising':
      return 'recheck'
    case 'rechecking':
      return 'complete'
    case 'registered':
    case 'reviewing':
    case 'completed':
    case 'terminated':
    case 'transferred':
      return null
  }
}
