import type { Command } from './command'

/** What was typed cannot be a command: exit code 2. `command` is the one that was meant, if that much was clear. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  constructor(
    message: string,
    readonly command: Command | null = null,
  ) {
    super(message)
  }
}

export interface ParsedWords {
  readonly command: Command
  readonly input: unknown
  /** `--data`, null when it was not given. */
  readonly data: string | null
}

const dataOption = { key: '--data', name: '--data', label: 'DIR', help: '' } as const

/**
 * Reads a command line. Strict: nothing unknown, nothing twice, nothing missing; `--` ends the options.
 * @throws UsageError
 */
export function parseWords(words: readonly string[], commands: readonly Command[]): ParsedWords {
  const { rest, data } = takeData(words)
  const command = commands.find((candidate) => candidate.words.every((word, i) => rest[i] === word))
  if (!command) throw new UsageError(rest.length === 0 ? '没有写命令' : `不认识的命令：${rest.slice(0, 2).join(' ')}`)
  const raw = readOptions(rest.slice(command.words.length), command)
  const parsed = command.input.safeParse(raw)
  if (parsed.success) return { command, input: parsed.data, data }
  const issue = parsed.error.issues[0]
  const key = String(issue?.path[0] ?? '')
  throw new UsageError(raw[key] === undefined ? `缺少 ${nameOf(command, key)}` : `${nameOf(command, key)}：${issue?.message ?? ''}`, command)
}

/** `--data` may stand anywhere, also before the command. */
function takeData(words: readonly string[]): { rest: string[]; data: string | null } {
  const rest: string[] = []
  let data: string | null = null
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    if (word === '--') return { rest: [...rest, ...words.slice(i)], data }
    if (word !== '--data' && !word.startsWith('--data=')) {
      rest.push(word)
      continue
    }
    if (data !== null) throw new UsageError('--data 写了两次')
    const given = valueOf(word, words[i + 1], dataOption, null)
    data = given.value
    i += given.taken
  }
  return { rest, data }
}

function readOptions(words: readonly string[], command: Command): Record<string, string | true> {
  const found: Record<string, string | true> = {}
  const places = [...command.parameters]
  let onlyPlaces = false
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    if (word === '--' && !onlyPlaces) {
      onlyPlaces = true
    } else if (word.startsWith('--') && !onlyPlaces) {
      const option = command.options.find(({ name }) => word === name || word.startsWith(`${name}=`))
      if (!option) throw new UsageError(`不认识的选项：${word}`, command)
      if (found[option.key] !== undefined) throw new UsageError(`${option.name} 写了两次`, command)
      if (option.label === undefined) {
        if (word !== option.name) throw new UsageError(`${option.name} 不带值`, command)
        found[option.key] = true
      } else {
        const given = valueOf(word, words[i + 1], { ...option, label: option.label }, command)
        found[option.key] = given.value
        i += given.taken
      }
    } else {
      const place = places.shift()
      if (!place) throw new UsageError(`多余的内容：${word}`, command)
      found[place.key] = word
    }
  }
  return found
}

function valueOf(
  word: string,
  next: string | undefined,
  { name, label }: { readonly name: string; readonly label: string },
  command: Command | null,
): { value: string; taken: number } {
  const joined = word.startsWith(`${name}=`)
  const value = joined ? word.slice(name.length + 1) : next
  if (value === undefined || value === '' || (!joined && value.startsWith('--'))) {
    throw new UsageError(`${name} 后面要写 ${label}`, command)
  }
  return { value, taken: joined ? 0 : 1 }
}

function nameOf(command: Command, key: string): string {
  const option = command.options.find((candidate) => candidate.key === key)
  return option?.name ?? command.parameters.find((candidate) => candidate.key === key)?.label ?? key
}
