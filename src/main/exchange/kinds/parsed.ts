/** A value as the services take it: text, whole number (fen for money), truth, or nothing. */
export type FieldValue = string | number | boolean | null

export type ParsedCell =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly message: string }

export function accept(value: FieldValue): ParsedCell {
  return { ok: true, value }
}

export function refuse(message: string): ParsedCell {
  return { ok: false, message }
}

/** What stood in the cell, short enough for a message. */
export function quote(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return `“${line.length > 20 ? `${line.slice(0, 20)}…` : line}”`
}
