export type Tone = 'plain' | 'blue' | 'green' | 'amber' | 'red'

/** A state as a word on its colour; the word alone is enough. */
export function StatusTag({ tone, children }: { tone: Tone; children: string }) {
  return <span className={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</span>
}
