import { call } from './bridge'
import { queryClient } from './queries'
import { primeRemembered, recallNow } from './remembered'
import { useUi } from './uiState'

/** Asks for the state of the desk and takes over what the clerk left, before anything is drawn. */
export async function prepareSession(): Promise<void> {
  const state = await queryClient.fetchQuery({ queryKey: ['app/state', {}], queryFn: () => call('app/state', {}) })
  if (state.mode !== 'ready') return
  primeRemembered(state.pageState)
  const saved = recallNow('ui')
  if (typeof saved !== 'object' || saved === null) return
  const { dark, railNarrow } = saved as { dark?: boolean; railNarrow?: boolean }
  useUi.getState().setDark(dark === true)
  useUi.getState().setRailNarrow(railNarrow === true)
}
