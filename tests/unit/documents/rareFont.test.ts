import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rareCharacters, RareFont } from '@main/documents/rareFont'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rare-'))
  const faces = [
    { file: 'aa.woff2', ranges: [[0x4dae, 0x4dae]] },
    { file: 'bb.woff2', ranges: [[0x2cc00, 0x2ccff]] },
  ]
  await writeFile(join(folder, 'faces.json'), JSON.stringify(faces))
  await writeFile(join(folder, 'aa.woff2'), 'first')
  await writeFile(join(folder, 'bb.woff2'), 'second')
})
afterEach(() => rm(folder, { recursive: true }))

describe('rare characters', () => {
  it('finds the extensions, once each', () => {
    expect(rareCharacters('王䶮㙍𬱖𠮷䶮Ａ1，')).toEqual([0x364d, 0x4dae, 0x20bb7, 0x2cc56])
    expect(rareCharacters('平湖市人力资源和社会保障局〔2020〕①')).toEqual([])
  })

  it('carries only the slices a paper needs, for only its characters', async () => {
    const rules = await new RareFont(folder).rulesFor('王𬱖')
    expect(rules).toContain(Buffer.from('second').toString('base64'))
    expect(rules).toContain('unicode-range:U+2cc56}')
    expect(rules).not.toContain(Buffer.from('first').toString('base64'))
  })

  it('adds nothing to ordinary papers, nor without the slices', async () => {
    expect(await new RareFont(folder).rulesFor('王建国')).toBe('')
    expect(await new RareFont(join(folder, 'none')).rulesFor('䶮')).toBe('')
  })

  it('refuses an index that points outside its folder', async () => {
    await writeFile(
      join(folder, 'faces.json'),
      JSON.stringify([{ file: '../x.woff2', ranges: [[0x4dae, 0x4dae]] }]),
    )
    await expect(new RareFont(folder).rulesFor('䶮')).rejects.toThrow()
  })
})
