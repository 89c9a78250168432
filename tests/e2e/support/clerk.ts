/** What a clerk does in the window, by the words that stand there. */
import type { ElectronApplication, Locator, Page } from 'playwright-core'
import type { RouteInput, RouteName, RouteOutput } from '../../../src/shared/ipc/registry'

export interface Clerk {
  readonly page: Page
  /** By its whole name; an icon before the words may have a name of its own. */
  button(name: string | RegExp, within?: Locator): Locator
  /** A control by its whole label. */
  field(label: string, within?: Locator): Locator
  dialog(title: string): Locator
  tab(name: string | RegExp): Locator
  /** Goes to a room of the rail. */
  room(title: string): Promise<void>
  /** Opens a page by its address, as a link does. */
  visit(path: string): Promise<void>
  /** Waits until the page or part of this name stands. */
  sees(heading: string | RegExp): Promise<void>
  /** Waits for the short message over the page. */
  told(text: string | RegExp): Promise<void>
  /** Opens a list of choices and takes one; `typed` narrows it first. */
  choose(label: string, entry: string, typed?: string): Promise<void>
  /** Types into the search box at the top and opens the one employer it offers. */
  findEmployer(typed: string, name: string): Promise<void>
  /** Calls the main process as the window does, for what is not the test's subject. @throws when it is refused */
  call<K extends RouteName>(route: K, input: RouteInput<K>): Promise<RouteOutput<K>>
}

export function clerkAt(page: Page): Clerk {
  const dropdown = page.locator('.ant-select-dropdown:visible')
  return {
    page,
    button: (name, within) => (within ?? page).getByRole('button', { name: wholeName(name) }),
    field: (label, within) => (within ?? page).getByLabel(label, { exact: true }),
    dialog: (title) => page.getByRole('dialog', { name: title }),
    tab: (name) => page.getByRole('tab', { name }),
    room: (title) => page.getByRole('navigation').getByRole('button', { name: title }).click(),
    visit: (path) => page.evaluate(`location.hash = ${JSON.stringify(`#${path}`)}`),
    sees: (heading) => page.getByRole('heading', { name: heading }).first().waitFor(),
    told: (text) => page.locator('.ant-message').getByText(text).waitFor(),
    choose: async (label, entry, typed) => {
      await page.getByLabel(label, { exact: true }).click()
      if (typed !== undefined) await page.keyboard.type(typed)
      await dropdown.getByText(entry, { exact: true }).click()
    },
    findEmployer: async (typed, name) => {
      await page.keyboard.press('ControlOrMeta+k')
      await page.keyboard.type(typed)
      await dropdown.getByText(name, { exact: true }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name }).waitFor()
    },
    call: (route, input) => callFrom(page, route, input),
  }
}

async function callFrom<K extends RouteName>(
  page: Page,
  route: K,
  input: RouteInput<K>,
): Promise<RouteOutput<K>> {
  const answer = await page.evaluate<unknown, [string, unknown]>(
    ([name, asked]) => {
      const { desk } = globalThis as unknown as {
        desk: { call(name: string, input: unknown): Promise<unknown> }
      }
      return desk.call(name, asked)
    },
    [route, input],
  )
  const result = answer as { ok: true; data: RouteOutput<K> } | { ok: false; error: unknown }
  if (!result.ok) throw new Error(`${route} was refused: ${JSON.stringify(result.error)}`)
  return result.data
}

function wholeName(name: string | RegExp): RegExp {
  if (typeof name !== 'string') return name
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
  return new RegExp(`^([a-z-]+ )?${literal}( [a-z-]+)?$`, 'u')
}

/** Puts a text on the clipboard and pastes it where the cursor is. */
export async function paste(app: ElectronApplication, page: Page, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+v')
}
