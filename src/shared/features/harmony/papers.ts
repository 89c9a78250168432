/** Papers of the register. The committee numbers its own decisions, so no number is drawn by the desk. */
export const harmonyPapers = [
  { value: 'application', label: '申报表' },
  { value: 'scores', label: '评分表' },
  { value: 'publicity', label: '公示' },
  { value: 'naming', label: '命名决定' },
  { value: 'certificate', label: '证书' },
  { value: 'plaque', label: '牌匾文字' },
  { value: 'review', label: '复审通知' },
  { value: 'downgrade', label: '降级决定' },
  { value: 'revocation', label: '撤销决定' },
] as const
export type HarmonyPaper = (typeof harmonyPapers)[number]['value']
