import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { certificateNumber, type TrainingDetail } from '@shared/features/training'
import { turningClock } from '../../../support/orders'
import { recordingPrinter } from '../../../support/printer'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'
import { call, firm, heldWithExam, person } from '../../../support/trainings'

describe('training certificates', () => {
  let opened: TestDesk
  let folder: string
  let clock: ReturnType<typeof turningClock>
  const paper = recordingPrinter()
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'certificates-'))
    const dialogs = { openFile: async () => null, saveFile: async () => join(folder, 'out.pdf') }
    clock = turningClock('2020-06-20')
    opened = await openTestDesk({ ports: { clock: clock.clock, printer: paper.printer, dialogs } })
  })
  afterEach(async () => {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const list = async (search = '') => call(opened.desk, 'training/certificates', { search })
  const fresh = async ({ row }: TrainingDetail) => call(opened.desk, 'training/get', { id: row.id })
  const issue = async (detail: TrainingDetail, names: readonly string[]) => {
    const { row, lines } = await fresh(detail)
    const lineIds = lines.filter((line) => names.includes(line.name)).map((line) => line.id)
    return call(opened.desk, 'training/issue-certificates', { id: row.id, version: row.version, lineIds })
  }

  it('go only to those who came and passed, all or none', async () => {
    const detail = await heldWithExam(opened.desk, [person('王芳', '某厂', { score: 80 }), person('陈静', '某厂', { score: 59 }), person('赵磊', '某厂', { score: null })])
    expect(detail.lines.map((line) => line.refusal)).toEqual([null, '考试成绩 59 分，未达合格分数 60 分', '请填写考试成绩'])
    await expect(issue(detail, ['王芳', '陈静'])).rejects.toMatchObject({ code: 'step-refused', params: { reason: expect.stringContaining('59 分') } })
    expect((await list()).total).toBe(0)
    expect(await issue(detail, ['王芳'])).toEqual({ issued: 1 })
    expect((await fresh(detail)).lines[0]).toMatchObject({ certificateNumber: '平人社训证〔2020〕001号', refusal: null })
  })

  it('are numbered through the year and never use a number twice, void ones among them', async () => {
    const first = await heldWithExam(opened.desk, [person('王芳', '甲厂', { score: 90 }), person('陈静', '甲厂', { score: 90 })])
    const second = await heldWithExam(opened.desk, [person('赵磊', '乙厂', { score: 90 })])
    await issue(first, ['王芳', '陈静'])
    await issue(second, ['赵磊'])
    const { rows } = await list('陈静')
    const [given] = rows
    await call(opened.desk, 'training/void-certificate', { id: given?.id ?? '', version: given?.version ?? 0, reason: '姓名有误' })
    expect(await issue(first, ['陈静'])).toEqual({ issued: 1 })
    expect((await list()).rows.map((row) => [row.number, row.holder, row.state])).toEqual([
      ['平人社训证〔2020〕004号', '陈静', 'issued'],
      ['平人社训证〔2020〕003号', '赵磊', 'issued'],
      ['平人社训证〔2020〕002号', '陈静', 'void'],
      ['平人社训证〔2020〕001号', '王芳', 'issued'],
    ])
    // Whoever has one is passed over.
    expect(await issue(first, ['陈静', '王芳'])).toEqual({ issued: 0 })
    expect((await list()).total).toBe(4)
    // A new year begins at 1.
    clock.turnTo('2021-01-05')
    const next = await heldWithExam(opened.desk, [person('沈强', '丙厂', { score: 90 })])
    await issue(next, ['沈强'])
    expect((await list('沈强')).rows[0]?.number).toBe('平人社训证〔2021〕001号')
  })

  it('are found by name in any reading, by number and by firm', async () => {
    const { id } = await firm(opened.desk, '平湖市恒丰服装有限公司')
    const detail = await heldWithExam(opened.desk, [person('单芳', '平湖市恒丰服装有限公司', { score: 90 }), person('王伟', '乙厂', { score: 90 })])
    expect(detail.lines[0]?.employerId).toBe(id)
    await issue(detail, ['单芳', '王伟'])
    for (const typed of ['单芳', 'sf', 'df', '2020001', '恒丰', 'hengfeng']) expect((await list(typed)).rows.map((row) => row.holder), typed).toEqual(['单芳'])
  })

  it('are issued again with a reason that is logged and stands on the paper, and printed many to one PDF', async () => {
    const detail = await heldWithExam(opened.desk, [person('王芳', '甲厂', { score: 90 }), person('陈静', '甲厂', { score: 90 })])
    await issue(detail, ['王芳', '陈静'])
    const { rows } = await list()
    const [last, first] = rows
    const ref = { id: first?.id ?? '', version: first?.version ?? 0 }
    await expect(call(opened.desk, 'training/reissue-certificate', { ...ref, reason: ' ' })).rejects.toThrow()
    const again = await call(opened.desk, 'training/reissue-certificate', { ...ref, reason: '原件遗失' })
    expect(again).toMatchObject({ number: '平人社训证〔2020〕001号', reissues: 1, reissuedOn: '2020-06-20', reissueReason: '原件遗失' })
    await expect(call(opened.desk, 'training/reissue-certificate', { ...ref, reason: '重复' })).rejects.toMatchObject({ code: 'stale' })
    await call(opened.desk, 'training/certificate-pdf', { ids: rows.map((row) => row.id) })
    const html = paper.laidOut.at(-1) ?? ''
    expect(readFileSync(join(folder, 'out.pdf'), 'utf8')).toContain('培训证书（2 份）')
    expect(html.match(/<article/gu)).toHaveLength(2)
    expect(html.indexOf('001号')).toBeLessThan(html.indexOf('002号'))
    expect(html.match(/补发/gu)).toHaveLength(1)
    expect(html).toContain('2020年6月20日')
    expect(html).not.toMatch(/身份证/u)
    await call(opened.desk, 'training/certificate-print', { ids: [last?.id ?? ''] })
    expect((await list()).rows.map((row) => row.printCount)).toEqual([1, 0])
  })

  it('that are void say so on paper and are not issued again', async () => {
    const detail = await heldWithExam(opened.desk, [person('王芳', '甲厂', { score: 90 })])
    await issue(detail, ['王芳'])
    const [row] = (await list()).rows
    const gone = await call(opened.desk, 'training/void-certificate', { id: row?.id ?? '', version: row?.version ?? 0, reason: '发错' })
    await call(opened.desk, 'training/certificate-paper', { ids: [gone.id] })
    expect(paper.laidOut.at(-1)).toContain('data-watermark="作废"')
    await expect(call(opened.desk, 'training/reissue-certificate', { id: gone.id, version: gone.version, reason: '遗失' })).rejects.toMatchObject({ code: 'step-refused' })
  })

  it('follow the number pattern that the bureau has set, and refuse a number that was given out', async () => {
    const term = { key: 'certificatePattern', label: '培训证书号格式', unit: '', basis: '本局规定', validFrom: '2020-01-01', unverified: false }
    await expect(call(opened.desk, 'training/save-term', { ...term, value: '第{序号}号' })).rejects.toMatchObject({ code: 'validation' })
    await call(opened.desk, 'training/save-term', { ...term, value: '{年}第{期}期{序号}' })
    const detail = await heldWithExam(opened.desk, [person('王芳', '甲厂', { score: 90 }), person('陈静', '甲厂', { score: 90 })])
    await issue(detail, ['王芳'])
    expect((await list()).rows[0]?.number).toBe(certificateNumber('{年}第{期}期{序号}', { shortName: '平', year: 2020, session: 1, sequence: 1 }))
    // A person with a certificate stays on the roster.
    const { row, lines } = await fresh(detail)
    const kept = lines.filter((line) => line.name === '陈静')
    await expect(call(opened.desk, 'training/save-lines', { id: row.id, version: row.version, lines: kept })).rejects.toThrow()
  })
})
