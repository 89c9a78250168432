import { errorText, type ErrorCode } from '@shared/errors/codes'
import { AppFailure } from '@shared/errors/failure'
import type { FaultCode } from '@shared/errors/fault'
import { newId } from '@shared/ids/uuid'
import { DatabaseFault } from '@main/db/fault'

/** The JSON error of a command that was refused. */
export interface Refusal {
  readonly code: ErrorCode | FaultCode
  readonly params: Readonly<Record<string, string | number>>
  readonly message: string
  readonly fields?: Readonly<Record<string, string>>
}

const faultTexts: Readonly<Record<FaultCode, string>> = {
  damaged: '数据文件已损坏，请用备份恢复',
  locked: '数据文件被其他程序占用，请稍后再试',
  'read-only': '数据文件夹不能写入，请检查权限',
  full: '磁盘空间不足',
  newer: '数据文件来自更新版本的程序，请先升级',
  'cannot-open': '数据文件无法打开，请检查数据文件夹',
  'in-use': '数据文件夹正在使用中',
  'network-folder': '数据文件夹在网络位置，不能使用',
  'migration-failed': '数据文件升级未成功，原文件未改动',
  unknown: '数据文件出现故障',
}

/** Puts any error into words. An unexpected one gets a number under which `log` keeps its cause. */
export function refusalOf(error: unknown, log: (incident: string, error: unknown) => void): Refusal {
  if (error instanceof AppFailure) {
    const { code, params, fields } = error
    const first = fields ? Object.values(fields)[0] : undefined
    return { code, params, message: first ?? errorText(code, params), ...(fields ? { fields } : {}) }
  }
  if (error instanceof DatabaseFault) {
    log('FAULT', error)
    return { code: error.code, params: { file: error.file }, message: faultTexts[error.code] }
  }
  const incident = newId().slice(-8).toUpperCase()
  log(incident, error)
  return { code: 'unexpected', params: { incident }, message: errorText('unexpected', { incident }) }
}
