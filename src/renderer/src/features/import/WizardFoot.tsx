import type { ReactNode } from 'react'

/** The way back and on, always at the same place. */
export function WizardFoot({ children }: { children: ReactNode }) {
  return <div className="import-foot">{children}</div>
}
