/** A list as the clerk sees it. */
import type { Locator, Page } from 'playwright-core'

export interface SeenGrid {
  readonly locator: Locator
  /** Texts of one column in the order of the rows, those in sight. */
  column(id: string): Promise<string[]>
  /** The head of a column, to click for sorting. */
  head(label: string): Locator
  /** Heads from left to right. */
  heads(): Promise<string[]>
}

export function gridNamed(page: Page, name: string): SeenGrid {
  const locator = page.getByTestId(`grid-${name}`)
  return {
    locator,
    column: (id) =>
      locator.locator(`[role=gridcell][col-id="${id}"]`).evaluateAll((cells) =>
        cells
          .map((cell) => ({
            row: Number(cell.closest('[role=row]')?.getAttribute('row-index')),
            text: cell.textContent ?? '',
          }))
          .toSorted((a, b) => a.row - b.row)
          .map(({ text }) => text),
      ),
    head: (label) => locator.getByRole('columnheader', { name: label }),
    heads: () => locator.getByRole('columnheader').allInnerTexts(),
  }
}
