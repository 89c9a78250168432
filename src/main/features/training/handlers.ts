import type { trainingContract } from '@shared/features/training'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { listCertificates } from './certificateRepository'
import * as certificates from './certificates'
import { trainingDetail } from './detail'
import { layOutPaper, savePaper } from './papers'
import { exportReach, idsReached, reach } from './reach'
import * as repository from './repository'
import * as roster from './roster'
import * as service from './service'
import { savedTrainingTerms, saveTrainingTerm } from './terms'

export const trainingHandlers: Handlers<typeof trainingContract, Desk> = {
  'training/list': (desk, request) => repository.listSessions(desk.read, request),
  'training/get': (desk, { id }) => trainingDetail(desk.read, id, desk.clock.today()),
  'training/create': (desk, { values }) => service.createSession(desk, values),
  'training/update': (desk, { values, ...ref }) => service.updateSession(desk, ref, values),
  'training/delete': async (desk, { rows }) => ({ deleted: await service.deleteSessions(desk, rows) }),
  'training/invite': (desk, { employerIds, ...ref }) => service.invite(desk, ref, employerIds),
  'training/save-lines': (desk, { lines, ...ref }) => roster.saveLines(desk, ref, lines),
  'training/link-employer': (desk, { lineIds, employerId, ...ref }) => roster.linkEmployer(desk, ref, lineIds, employerId),
  'training/attend': async (desk, { id, lineIds, ...values }) => ({ changed: await roster.attend(desk, id, lineIds, values) }),
  'training/step': async (desk, { rows, step, values }) => ({ stepped: await service.stepSessions(desk, rows, step, values) }),
  'training/assign': async (desk, { rows, values }) => ({ done: await service.assign(desk, rows, values) }),
  'training/of-employer': (desk, { id }) => repository.sessionsOfEmployer(desk.read, id),
  'training/copy-lines': (desk, { lineIds, ...ref }) => roster.copyLines(desk, ref, lineIds),
  'training/invite-more': (desk, { employerIds, ...ref }) => service.inviteMore(desk, ref, employerIds),
  'training/reach': (desk, request) => reach(desk, request),
  'training/reach-ids': async (desk, request) => ({ ids: await idsReached(desk, request) }),
  'training/reach-export': async (desk, request) => ({ path: await exportReach(desk, request) }),
  'training/paper': (desk, { ids, paper }) => layOutPaper(desk, ids, paper),
  'training/paper-pdf': async (desk, { ids, paper }) => ({ path: await savePaper(desk, ids, paper) }),
  'training/paper-print': async (desk, { ids, paper }) => ({ printed: await desk.printer.print((await layOutPaper(desk, ids, paper)).html) }),
  'training/issue-certificates': async (desk, { lineIds, ...ref }) => ({ issued: await certificates.issueCertificates(desk, ref, lineIds) }),
  'training/certificates': (desk, request) => listCertificates(desk.read, request),
  'training/reissue-certificate': (desk, { reason, ...ref }) => certificates.reissueCertificate(desk, ref, reason),
  'training/void-certificate': (desk, { reason, ...ref }) => certificates.voidCertificate(desk, ref, reason),
  'training/certificate-paper': (desk, { ids }) => certificates.layOutCertificates(desk, ids),
  'training/certificate-pdf': async (desk, { ids }) => ({ path: await certificates.saveCertificates(desk, ids) }),
  'training/certificate-print': async (desk, { ids }) => ({ printed: await certificates.printCertificates(desk, ids) }),
  'training/terms': (desk) => savedTrainingTerms(desk.read),
  'training/save-term': (desk, term) => saveTrainingTerm(desk, term),
}
