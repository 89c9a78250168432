import { lazy, useState, type ComponentType, type ReactNode } from 'react'

export interface PageDefinition {
  /** Route pattern of wouter: /employers/:id */
  readonly path: string
  readonly title: string
  readonly component: ComponentType & { readonly preload: () => Promise<void> }
  /** Where it stands in the rail; pages without a group are reached from others. */
  readonly group?: '' | '事前预防' | '事中治理' | '事后惩戒' | '报表与设置'
  readonly icon?: ReactNode
  /** Name of the due count shown beside it in the rail. */
  readonly badge?: 'orders' | 'contracts' | 'guidance' | 'intakes' | 'cases'
}

/**
 * A named export as a page whose code is loaded ahead. Once loaded it is shown at once: a lazy component always waits
 * a turn, and React holds back for 300 ms what follows such a wait.
 */
export function page<K extends string>(
  load: () => Promise<Record<K, ComponentType>>,
  name: K,
): PageDefinition['component'] {
  let loaded: ComponentType | undefined
  const Loading = lazy<ComponentType>(async () => ({ default: (await load())[name] }))
  function Page() {
    const [Shown] = useState<ComponentType>(() => loaded ?? Loading)
    return <Shown />
  }
  return Object.assign(Page, {
    preload: async () => {
      loaded ??= (await load())[name]
    },
  })
}
