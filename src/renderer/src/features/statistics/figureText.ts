import type { BreakdownLine, Report } from '@shared/features/statistics'
import type { ShownFigure } from './place'

/** The head of a column of figures: 2020 年 for a year, the words of the period else. */
export function headOf({ choice, label }: Pick<Report, 'choice' | 'label'>): string {
  if (choice.kind === 'range') return '本期'
  return choice.startDay === 1 ? label.replace(/^(\d{4})年/u, '$1 年') : label.replace(/（.*）$/u, '')
}

/** Which rows a figure of a line stands for. */
export function placeOf(line: BreakdownLine, by: 'town' | 'industry' | 'scale' | 'inspector' | 'month'): Omit<ShownFigure, 'indicator'> {
  const { from, to, asOf, key } = line
  return by === 'month' ? { from, to, asOf } : { from, to, asOf, slice: { by, key } }
}
