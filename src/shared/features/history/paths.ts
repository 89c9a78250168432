/** Pages of the records that a history points to. */
export const recordPaths = {
  employer: (id: string): string => `/employers/${id}`,
  inspection: (id: string): string => `/inspections/${id}`,
  correctionOrder: (id: string): string => `/orders/${id}`,
} as const
