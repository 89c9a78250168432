const HOUR_MS = 3_600_000

/** How long ago an instant was, in the words an office uses. */
export function ageText(at: string, now: number = Date.now()): string {
  const hours = Math.floor((now - new Date(at).getTime()) / HOUR_MS)
  if (hours < 1) return '刚刚'
  if (hours < 24) return `${hours} 小时前`
  return `${Math.floor(hours / 24)} 天前`
}

/** Bytes as people say them: 3.2 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`
  if (bytes < 1024 ** 3) return `${(bytes / 1024 ** 2).toFixed(1)} MB`
  return `${(bytes / 1024 ** 3).toFixed(2)} GB`
}
