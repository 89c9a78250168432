import type { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { DataFolder } from '@main/core/dataFolder'
import type { DeskHost } from './host'

/**
 * How a command uses the data folder: not at all, only reading, also writing (a window may be open meanwhile), or
 * replacing the data file (nobody else may be there).
 */
export type Access = 'none' | 'read' | 'write' | 'replace'

/** A parameter that stands in its place, without a name. */
export interface ParameterSpec {
  /** Key in the parsed arguments. */
  readonly key: string
  /** As the usage shows it: FILE, YEAR. */
  readonly label: string
}

/** `--name VALUE`, or a bare `--name` when there is no label. */
export interface OptionSpec {
  readonly key: string
  readonly name: `--${string}`
  readonly label?: string
  readonly help: string
}

export interface Place {
  readonly host: DeskHost
  readonly folder: string
  /** An absolute path for a file named on the command line. */
  readonly path: (name: string) => string
}

/** What a command gets, by how it uses the data folder. */
export interface Places {
  readonly none: Place
  readonly read: Place & { readonly desk: Desk }
  readonly write: Place & { readonly desk: Desk }
  readonly replace: Place & { readonly data: DataFolder }
}

/** The JSON object a command answers with, without `ok`. */
export type Answer = Readonly<Record<string, unknown>>

interface CommandOf<A extends Access, S extends z.ZodType> {
  /** The words that call it: ['import', 'employers']. */
  readonly words: readonly string[]
  readonly summary: string
  readonly parameters: readonly ParameterSpec[]
  readonly options: readonly OptionSpec[]
  readonly access: A
  /** Checks and converts what was typed; every key is a parameter's or an option's. */
  readonly input: S
  readonly run: (place: Places[A], input: z.output<S>) => Promise<Answer>
}

/** A command with its types closed over, so that different ones stand in one table. */
export interface Command {
  readonly words: readonly string[]
  readonly summary: string
  readonly parameters: readonly ParameterSpec[]
  readonly options: readonly OptionSpec[]
  readonly access: Access
  readonly input: z.ZodType
  /** Runs it in a place of its own kind of access. */
  readonly run: (place: Places[Access], input: unknown) => Promise<Answer>
}

/** Describes a command; its run sees the input as its schema gives it and the place its access calls for. */
export function defineCommand<A extends Access, S extends z.ZodType>(command: CommandOf<A, S>): Command {
  return { ...command, run: (place, input) => command.run(place as Places[A], input as z.output<S>) }
}
