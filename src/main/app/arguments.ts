import { join } from 'node:path'

/** What the command line asks for. */
export interface LaunchArguments {
  /** Words after `desk`: the program runs a command and opens no window. */
  readonly words: readonly string[] | null
  readonly dataRoot: string | null
  /** The page to open with, such as `/employers`; null for the desk's own first page. */
  readonly page: string | null
}

const PAGE = /^\/[\w/?=&.-]*$/

/**
 * Reads `--data DIR`, `--open PAGE` and the words after `desk`. Chromium's own switches are passed over.
 * @param argv without the executable (and without the app path when unpackaged)
 */
export function readArguments(argv: readonly string[]): LaunchArguments {
  const deskAt = argv.indexOf('desk')
  const own = deskAt < 0 ? argv : argv.slice(0, deskAt)
  const words = deskAt < 0 ? null : argv.slice(deskAt + 1)
  const page = option(own, '--open')
  return {
    words,
    dataRoot: option(own, '--data') ?? (words ? option(words, '--data') : null),
    page: isPage(page) ? page : null,
  }
}

/** True for the path of a page, such as `/employers`; never for an address. */
export function isPage(value: unknown): value is string {
  return typeof value === 'string' && PAGE.test(value)
}

function option(argv: readonly string[], name: string): string | null {
  const at = argv.indexOf(name)
  if (at >= 0) return argv[at + 1] ?? null
  const joined = argv.find((part) => part.startsWith(`${name}=`))
  return joined ? joined.slice(name.length + 1) : null
}

/** Where the data lies when nobody says otherwise: the user's own folder, never the install folder. */
export function defaultDataRoot(userData: string): string {
  return join(userData, 'data')
}
