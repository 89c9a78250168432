import { searchCatalogue, type inspectionContract } from '@shared/features/inspection'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import * as peopleRepository from './peopleRepository'
import * as people from './peopleService'
import * as repository from './repository'
import * as service from './service'

export const inspectionHandlers: Handlers<typeof inspectionContract, Desk> = {
  'inspection/list': (desk, request) => repository.listInspections(desk.read, request),
  'inspection/get': (desk, { id }) => service.inspectionDetail(desk.read, id),
  'inspection/create': (desk, { id, values, followUpId, guidanceId }) => service.createInspection(desk, id, values, followUpId, guidanceId),
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
  'violation/search': async (_desk, { text, category, limit }) => searchCatalogue(text, category, limit),
}
