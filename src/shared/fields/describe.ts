import type { z } from '@shared/zod'

/** What a value is, beyond its zod type: decides the form control, the grid renderer and the import parser. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'integer'
  | 'money'
  | 'date'
  | 'instant'
  | 'year'
  | 'option'
  | 'boolean'
  | 'creditCode'
  | 'phone'
  | 'idNumber'

/** How a value is hidden on screen until someone asks to see it. */
export type MaskKind = 'idNumber' | 'phone'

export interface FieldOption {
  readonly value: string
  readonly label: string
}

/** What people see of one field. Grid columns, form fields, import mapping, export and change log read this. */
export interface FieldMeta {
  readonly label: string
  /** Defaults to 'text'. */
  readonly kind?: FieldKind
  /** Column width in the grid, in px at 100 % zoom. */
  readonly width?: number
  /** Other headings under which clerks keep this in their spreadsheets. */
  readonly aliases?: readonly string[]
  readonly mask?: MaskKind
  /** Of an identity number: other papers and the last four places alone are taken too, as far as the schema takes them. */
  readonly otherPapers?: boolean
  readonly help?: string
  /** Shown behind the value: 人, 元, 天. */
  readonly unit?: string
  readonly options?: readonly FieldOption[]
  readonly placeholder?: string
}

declare module 'zod' {
  interface GlobalMeta {
    field?: FieldMeta
  }
}

export interface FieldDescription extends FieldMeta {
  readonly name: string
  readonly kind: FieldKind
  readonly required: boolean
}

/** Attaches what people see to a schema: `field(z.string(), { label: '企业名称' })`. */
export function field<T extends z.ZodType>(schema: T, meta: FieldMeta): T {
  return schema.meta({ field: meta })
}

/** The described fields of an object schema, in the order they are written; fields without a description are left out. */
export function describeFields(schema: z.ZodObject): FieldDescription[] {
  const described: FieldDescription[] = []
  for (const [name, part] of Object.entries(schema.shape)) {
    const type = part as z.ZodType
    const meta = type.meta()?.field
    if (!meta) continue
    described.push({
      ...meta,
      name,
      kind: meta.kind ?? 'text',
      required: !type.safeParse(undefined).success && !type.safeParse(null).success && !type.safeParse('').success && !type.safeParse([]).success,
    })
  }
  return described
}

/** Labels by field name, for the change log and error summaries. */
export function fieldLabels(schema: z.ZodObject): Record<string, string> {
  return Object.fromEntries(describeFields(schema).map((f) => [f.name, f.label]))
}
