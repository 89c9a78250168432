/** Registers whose records may carry files. */
export const attachmentOwnerKinds = [
  'inspection',
  'correctionOrder',
  'rulesGuidance',
  'harmonyCertification',
  'mutualCare',
  'contractFollowUp',
  'trainingSession',
  'caseIntake',
  'inspectionCase',
  'casePaper',
  'caseEvidence',
  'correctionRecheck',
  'documentService',
  'employer',
] as const
export type AttachmentOwnerKind = (typeof attachmentOwnerKinds)[number]

/** Largest file that may be attached, in bytes. */
export const MAX_ATTACHMENT_BYTES = 200 * 1024 * 1024

/**
 * Kinds of files that may be attached, with their media types. Programs and scripts are not among them: a click on an
 * attachment opens it with the system.
 */
export const attachmentTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  heic: 'image/heic',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  wps: 'application/wps-office.wps',
  et: 'application/wps-office.et',
  dps: 'application/wps-office.dps',
  csv: 'text/csv',
  txt: 'text/plain',
  rtf: 'application/rtf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  amr: 'audio/amr',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  avi: 'video/x-msvideo',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
}

/** Pictures every window can draw; the others get the sign of their kind. */
const drawable: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp']

export function isPicture(mediaType: string): boolean {
  return drawable.includes(mediaType)
}

/** Ending of a file name in small letters without the dot; '' when there is none. */
export function extensionOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,8})$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''
}

/** A size as clerks read it: 512 字节, 34 KB, 1.2 MB. */
export function fileSizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
