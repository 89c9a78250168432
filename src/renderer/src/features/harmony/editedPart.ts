/** A part of a record that is edited in place and saved by itself, as usePart gives it. */
export interface EditedPart<T> {
  readonly value: T
  readonly dirty: boolean
  readonly busy: boolean
  readonly change: (value: T) => void
  readonly forget: () => void
  /** False when something could not be saved. */
  readonly submit: () => Promise<boolean>
}
