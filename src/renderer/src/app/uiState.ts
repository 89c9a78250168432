import { create } from 'zustand'

export interface RunningJob {
  readonly job: string
  readonly label: string
  readonly done: number
  readonly total: number
}

interface UiState {
  dark: boolean
  railNarrow: boolean
  jobs: readonly RunningJob[]
  readonly setDark: (dark: boolean) => void
  readonly setRailNarrow: (narrow: boolean) => void
  readonly setJob: (job: RunningJob) => void
  readonly endJob: (job: string) => void
}

/** What only the window needs to know. */
export const useUi = create<UiState>((set) => ({
  dark: false,
  railNarrow: false,
  jobs: [],
  setDark: (dark) => set({ dark }),
  setRailNarrow: (railNarrow) => set({ railNarrow }),
  setJob: (job) => set((state) => ({ jobs: [...state.jobs.filter((other) => other.job !== job.job), job] })),
  endJob: (job) => set((state) => ({ jobs: state.jobs.filter((other) => other.job !== job) })),
}))
