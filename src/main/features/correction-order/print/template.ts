import { renderDocuments } from '@main/documents/render'
import type { PrintModel } from '@main/documents/model'
import { CORRECTION_ORDER_KIND, CORRECTION_ORDER_VERSION } from './model'
import { SERVICE_RECEIPT_KIND, SERVICE_RECEIPT_VERSION } from './receiptModel'

/** Versions this program can lay out; a frozen model of another one is refused, not printed wrongly. */
const KNOWN: Readonly<Record<string, number>> = {
  [CORRECTION_ORDER_KIND]: CORRECTION_ORDER_VERSION,
  [SERVICE_RECEIPT_KIND]: SERVICE_RECEIPT_VERSION,
}

/**
 * The papers of one order (the order with its annex, its 送达回证) as one flowing HTML document for
 * `DocumentPrinter.layout`. @throws RangeError for a kind or version this program does not know.
 */
export function renderOrderPapers(
  models: readonly PrintModel[],
  options: { readonly duplex?: boolean } = {},
): string {
  return renderDocuments(requireKnown(models), options)
}

/** @throws RangeError for a kind or version this program does not know */
export function requireKnown(models: readonly PrintModel[]): readonly PrintModel[] {
  for (const { kind, templateVersion } of models) {
    const newest = KNOWN[kind]
    if (newest === undefined || templateVersion < 1 || templateVersion > newest) {
      throw new RangeError(`no template for ${kind} version ${templateVersion}`)
    }
  }
  return models
}
