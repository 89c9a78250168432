import type { DeadlineOwner } from '@shared/features/deadline'

/** Where the thing itself is, by the register that owns it. */
const paths: Readonly<Record<DeadlineOwner, string>> = {
  'correction-order': '/orders',
  'contract-follow-up': '/contracts',
  'rules-guidance': '/guidance',
  harmony: '/harmony',
  training: '/training',
  'inspection-case': '/cases',
  'case-intake': '/intakes',
}

/** The page of what has to be done. */
export function ownerPath(deadline: { readonly ownerKind: DeadlineOwner; readonly ownerId: string }): string {
  return `${paths[deadline.ownerKind]}/${deadline.ownerId}`
}
