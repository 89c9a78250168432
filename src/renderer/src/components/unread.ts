const ATTRIBUTE = 'data-unread'

/** Marks an input whose text cannot be read as what the field holds; the problem is the words for the clerk. */
export function unreadMark(problem: string | null): Readonly<Record<string, string>> {
  return problem ? { [ATTRIBUTE]: problem } : {}
}

export interface UnreadText {
  readonly input: HTMLElement
  readonly problem: string
}

/**
 * The inputs under root that show a text their form never got: an amount with letters, 31 February. Saving past them
 * would drop what was typed without a word, so every form looks here first.
 */
export function unreadTexts(root: ParentNode | null): UnreadText[] {
  const inputs = root?.querySelectorAll<HTMLElement>(`[${ATTRIBUTE}]`) ?? []
  return [...inputs].map((input) => ({ input, problem: input.getAttribute(ATTRIBUTE) ?? '' }))
}

/**
 * For parts of a page that save without a form of their own: says what cannot be read and goes there.
 * @returns true when something on the open page cannot be read, so nothing may be saved
 */
export function refuseUnread(say: (problem: string) => void): boolean {
  const [unread] = unreadTexts(document.querySelector('.desk-main'))
  if (!unread) return false
  say(unread.problem)
  unread.input.focus()
  return true
}
