import { html, type SafeHtml } from './html'

/**
 * What a block stays with, as the page maker reads it (see `pages/layOut.ts`):
 * data-split lines | rows | none, data-keep prev | next | both, data-break before, data-blank, data-glue, data-loose.
 */
export interface Keep {
  readonly prev?: boolean
  readonly next?: boolean
  /** Nothing inside may be parted either. */
  readonly glue?: boolean
}

export function keepAttributes({ prev, next, glue }: Keep): SafeHtml {
  const keep = prev && next ? 'both' : prev ? 'prev' : next ? 'next' : null
  return html`${keep && html` data-keep="${keep}"`}${glue && html` data-glue="1"`}`
}
