import type { Command } from '../command'
import { annual } from './annual'
import { backup, restore } from './backup'
import { check } from './check'
import { deadline } from './deadline'
import { demoPinghu, demoRemove } from './demo'
import { importEmployers } from './import'
import { listDocuments, listEmployers } from './list'
import { print } from './print'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  demoPinghu,
  demoRemove,
  importEmployers,
  listEmployers,
  listDocuments,
  deadline,
  annual,
  print,
  backup,
  restore,
  check,
]
