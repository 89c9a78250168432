import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileSizeText, MAX_ATTACHMENT_BYTES } from '@shared/features/attachment'
import { newId } from '@shared/ids/uuid'
import * as service from '@main/features/attachment/service'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('attachments', () => {
  let test: TestDesk
  let source: string
  let opened: string[]
  let cancelling: boolean
  const owner = { ownerKind: 'inspection' as const, ownerId: newId() }

  beforeEach(async () => {
    source = mkdtempSync(join(tmpdir(), 'desk-source-'))
    opened = []
    cancelling = false
    test = await openTestDesk({
      ports: {
        emit: (event) => {
          if (cancelling && event.type === 'progress') test.desk.jobs.cancel(event.job)
        },
        shell: {
          openPath: async (path) => void opened.push(path),
          showInFolder: () => undefined,
          writeClipboard: () => undefined,
        },
      },
    })
  })
  afterEach(async () => {
    await test.close()
    rmSync(source, { recursive: true, force: true })
  })

  const file = (name: string, content = '现场照片') => {
    const path = join(source, name)
    writeFileSync(path, content)
    return path
  }
  const kept = () => readdirSync(test.desk.folder.attachments)

  it('keeps a copy under a name of its own that survives the loss of the original', async () => {
    const path = file('车间 照片（1）.JPG')
    const added = await service.attachFile(test.desk, owner, path)
    rmSync(path)
    expect(added).toMatchObject({ fileName: '车间 照片（1）.JPG', mediaType: 'image/jpeg', size: 12 })
    expect(kept()).toHaveLength(1)
    expect(kept()[0]).toMatch(/^[0-9a-f]{40}\.jpg$/)
    expect(added.pictureUrl).toBe(`app://desk/attachments/${kept()[0] ?? ''}`)
    await service.openAttachment(test.desk, added.id)
    expect(readFileSync(opened[0] ?? '', 'utf8')).toBe('现场照片')
  })

  it('asks for the file in a dialog and does nothing when the dialog is left', async () => {
    expect(await service.addAttachment(test.desk, { ...owner, part: '' })).toBeNull()
    expect(await service.listAttachments(test.desk.read, owner)).toEqual([])
  })

  it('keeps the same contents once, refuses them twice on one record, allows them on another', async () => {
    await service.attachFile(test.desk, owner, file('甲.pdf'))
    await expect(service.attachFile(test.desk, owner, file('乙.pdf'))).rejects.toMatchObject({
      code: 'attachment-duplicate',
    })
    await service.attachFile(test.desk, { ...owner, ownerId: newId() }, file('丙.pdf'))
    expect(kept()).toHaveLength(1)
    expect(await service.listAttachments(test.desk.read, owner)).toHaveLength(1)
  })

  it.each([
    ['an empty file', () => file('空.jpg', ''), 'file-empty'],
    ['a file that is not there', () => join(source, '没有.jpg'), 'file-missing'],
    ['a folder', () => source, 'file-missing'],
    ['a program', () => file('安装.exe'), 'attachment-unsupported'],
    ['a file without a kind', () => file('无后缀'), 'attachment-unsupported'],
  ])('refuses %s and leaves nothing behind', async (_, path, code) => {
    await expect(service.attachFile(test.desk, owner, path())).rejects.toMatchObject({ code })
    expect(kept()).toEqual([])
  })

  it('refuses a file over the limit before reading it', async () => {
    const path = file('录像.mp4')
    truncateSync(path, MAX_ATTACHMENT_BYTES + 1)
    await expect(service.attachFile(test.desk, owner, path)).rejects.toMatchObject({
      code: 'file-too-large',
      params: { size: 201, limit: 200 },
    })
    expect(kept()).toEqual([])
  })

  it('stops half-way when the clerk cancels and leaves nothing behind', async () => {
    const path = file('录像.mp4')
    truncateSync(path, 3 * 1024 * 1024)
    cancelling = true
    await expect(service.attachFile(test.desk, owner, path)).rejects.toMatchObject({ code: 'cancelled' })
    expect(kept()).toEqual([])
  })

  it('changes the words under a file, and lets the row go but not the file', async () => {
    const added = await service.attachFile(test.desk, owner, file('合同.docx'))
    const described = await service.describeAttachment(test.desk, added, '与王某的劳动合同')
    expect(described).toMatchObject({ note: '与王某的劳动合同', version: 2, pictureUrl: null })
    await expect(service.removeAttachment(test.desk, added)).rejects.toMatchObject({ code: 'stale' })
    await service.removeAttachment(test.desk, described)
    expect(await service.listAttachments(test.desk.read, owner)).toEqual([])
    expect(kept()).toHaveLength(1)
  })

  it('says so when the copy is gone from the folder', async () => {
    const added = await service.attachFile(test.desk, owner, file('图.png'))
    for (const name of kept()) rmSync(join(test.desk.folder.attachments, name))
    await expect(service.openAttachment(test.desk, added.id)).rejects.toMatchObject({
      code: 'file-missing',
      params: { file: '图.png' },
    })
    expect(opened).toEqual([])
  })

  it('says sizes as clerks read them', () => {
    expect([512, 34_816, 1_258_291].map(fileSizeText)).toEqual(['512 字节', '34 KB', '1.2 MB'])
  })
})
