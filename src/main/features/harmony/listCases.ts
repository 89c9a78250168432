import { harmonyTermsOn } from '@shared/features/harmony'
import type { ListRequest } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import * as repository from './repository'
import { loadTerms } from './terms'

/** A page of the register as it stands today; what falls due is looked for as far ahead as the terms say. */
export async function listCases(desk: Desk, request: ListRequest) {
  const today = desk.clock.today()
  const { expiryNoticeDays, groupDisputePeople } = harmonyTermsOn(today, await loadTerms(desk.read))
  return repository.listHarmony(desk.read, request, { today, noticeDays: expiryNoticeDays.value, groupPeople: groupDisputePeople.value })
}
