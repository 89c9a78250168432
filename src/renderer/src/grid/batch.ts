/** One of the things an action may do: a step, a paper. */
export interface BatchChoice {
  readonly key: string
  readonly label: string
  readonly danger?: boolean
}

/** Something done to every selected row at once. */
export interface BatchAction {
  /** 'print' is what Ctrl+P does. */
  readonly key: string
  readonly label: string
  /** Why it cannot be done to these rows together; null or left out when it can. */
  readonly reason?: string | null
  /** Asked for before it is done; without choices it is done at once. */
  readonly choices?: readonly BatchChoice[]
  /** @param choice key of the choice; '' without choices */
  readonly run: (choice: string) => void
}

/** Most rows one batch takes: what the routes accept. */
export const BATCH_LIMIT = 500

interface Step<State extends string, Name extends string> {
  readonly value: Name
  readonly label: string
  readonly from: readonly State[]
}

/**
 * 下一步: the steps that lead on from the state all rows share, the usual one first. Whether each row may take it is
 * asked of the service, which does all rows or none.
 * @param usual the step that comes first; null keeps the order of the list
 */
export function stepAction<State extends string, Name extends string>(
  rows: readonly { readonly state: State }[],
  steps: readonly Step<State, Name>[],
  run: (step: Name) => void,
  usual: Name | null = null,
): BatchAction {
  const states = new Set(rows.map((row) => row.state))
  const [state] = states
  const open = states.size === 1 && state !== undefined ? steps.filter((step) => step.from.includes(state)) : []
  const ordered = [...open.filter((step) => step.value === usual), ...open.filter((step) => step.value !== usual)]
  const reason = states.size > 1 ? '所选记录的状态不同，请按状态筛选后再办理' : open.length === 0 ? '所选记录已办结' : null
  return {
    key: 'step',
    label: '下一步',
    reason,
    choices: ordered.map(({ value, label }) => ({ key: value, label })),
    run: (key) => {
      const step = ordered.find(({ value }) => value === key)
      if (step) run(step.value)
    },
  }
}
