import JSZip from 'jszip'

/** Every file of a zip (a .docx is one) as text, by its path. */
export async function unzipTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes)
  const files = Object.values(zip.files).filter(({ dir }) => !dir)
  return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)))
}
