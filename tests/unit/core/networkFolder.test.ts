import { describe, expect, it } from 'vitest'
import { folderPlace, refuseNetworkFolder } from '@main/core/networkFolder'

const same = (path: string): string => path

describe('where a data folder lies', () => {
  it('knows a share by its name, however the slashes stand', () => {
    for (const path of ['\\\\server\\share\\desk', '//server/share/desk', '\\\\?\\UNC\\server\\share']) {
      expect(folderPlace(path, 'win32', same), path).toBe('network')
    }
  })

  it('knows a mapped drive by its real path', () => {
    expect(folderPlace('Z:\\desk', 'win32', () => '\\\\server\\share\\desk')).toBe('network')
  })

  it('takes local folders in every spelling', () => {
    for (const path of ['C:\\desk', 'C:/desk', '\\\\?\\C:\\desk', '\\\\.\\C:\\desk']) {
      expect(folderPlace(path, 'win32', same), path).toBe('local')
    }
    expect(folderPlace('//srv/desk', 'linux', same)).toBe('local')
  })

  it('says so when the system does not know', () => {
    const fails = (): string => {
      throw new Error('ENOENT')
    }
    expect(folderPlace('Z:\\desk', 'win32', fails)).toBe('unknown')
  })

  it('refuses a network folder and only notes an unknown one', () => {
    const noted: string[] = []
    const log = { info: () => undefined, warn: (message: string) => noted.push(message), error: () => undefined }
    expect(() => refuseNetworkFolder('Z:\\desk', log, 'network')).toThrow(expect.objectContaining({ code: 'network-folder' }) as Error)
    refuseNetworkFolder('Z:\\desk', log, 'unknown')
    expect(noted).toHaveLength(1)
    refuseNetworkFolder('C:\\desk', log, 'local')
    expect(noted).toHaveLength(1)
  })
})
