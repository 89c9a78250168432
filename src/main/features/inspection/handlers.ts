import { viewViolation, type inspectionContract } from '@shared/features/inspection'
import type { Handlers } from '@shared/ipc/contract'
import { searchViolations } from '@shared/law'
import type { Desk } from '@main/core/desk'
import * as peopleRepository from './peopleRepository'
import * as people from './peopleService'
import * as repository from './repository'
import * as service from './service'

export const inspectionHandlers: Handlers<typeof inspectionContract, Desk> = {
  'inspection/list': (desk, request) => repository.listInspections(desk.read, request),
  'inspection/get': (desk, { id }) => service.inspectionDetail(desk.read, id),
  'inspection/create': (desk, { id, values }) => service.createInspection(desk, id, values),
  'inspection/update': (desk, { values, ...ref }) => service.updateInspection(desk, ref, values),
  'inspection/delete': async (desk, { rows }) => ({ deleted: await service.deleteInspections(desk, rows) }),
  'inspector/list': (desk) => peopleRepository.listInspectors(desk.read),
  'inspector/save': (desk, { ref, values }) => people.saveInspector(desk, ref, values),
  'inspector/delete': async (desk, ref) => {
    await people.deleteInspector(desk, ref)
    return {}
  },
  'campaign/list': (desk) => peopleRepository.listCampaigns(desk.read),
  'campaign/save': (desk, { ref, values }) => people.saveCampaign(desk, ref, values),
  'campaign/delete': async (desk, ref) => {
    await people.deleteCampaign(desk, ref)
    return {}
  },
  'violation/search': async (_desk, { text, category, limit }) => {
    const found = searchViolations(text).filter((one) => category === null || one.category === category)
    // Nothing typed: what is cited often stands first, else the best hits do.
    const ordered = text.trim() === '' ? found.toSorted((a, b) => Number(b.core) - Number(a.core)) : found
    return ordered.slice(0, limit).map(viewViolation)
  },
}
