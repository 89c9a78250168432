/** What the history says of a use case, and whether it can be taken back row by row. */
export interface UseCase {
  readonly label: string
  /**
   * True where putting every row back to what it was undoes the whole use case. Never for papers: a number that was
   * drawn stays drawn, and an issued order is voided, not undone. An import has an undo of its own.
   */
  readonly undo: boolean
}

/** Every name under which something is written. A test keeps this list complete. */
export const useCases: Readonly<Record<string, UseCase>> = {
  'app/open': { label: '首次启动', undo: false },
  'app/set-operator': { label: '更换操作员', undo: false },
  'employer/create': { label: '新增企业', undo: true },
  'employer/update': { label: '修改企业', undo: true },
  'employer/delete': { label: '删除企业', undo: true },
  'employer/rename': { label: '登记企业更名', undo: true },
  'employer/set-above-scale': { label: '修改规上年度', undo: true },
  'import/run': { label: '导入名单', undo: false },
  'import/undo': { label: '撤销导入', undo: false },
  'inspection/create': { label: '登记检查', undo: true },
  'inspection/update': { label: '修改检查', undo: true },
  'inspection/delete': { label: '删除检查', undo: true },
  'inspector/save': { label: '保存监察员', undo: true },
  'inspector/delete': { label: '删除监察员', undo: true },
  'campaign/save': { label: '保存专项行动', undo: true },
  'campaign/delete': { label: '删除专项行动', undo: true },
  'attachment/add': { label: '添加附件', undo: true },
  'attachment/describe': { label: '修改附件说明', undo: true },
  'attachment/remove': { label: '删除附件', undo: true },
  'correction-order/create': { label: '起草限期改正指令书', undo: false },
  'correction-order/update': { label: '修改指令书草稿', undo: false },
  // Only drafts can be deleted: no number has been drawn for them.
  'correction-order/delete': { label: '删除指令书草稿', undo: true },
  'correction-order/save-workers': { label: '修改涉及劳动者明细', undo: false },
  'correction-order/issue': { label: '签发限期改正指令书', undo: false },
  'correction-order/serve': { label: '登记送达', undo: false },
  'correction-order/recheck': { label: '登记复查', undo: false },
  'correction-order/close': { label: '办结', undo: false },
  'correction-order/escalate': { label: '转处理处罚', undo: false },
  'correction-order/reopen': { label: '重新办理', undo: false },
  'correction-order/void': { label: '文书作废', undo: false },
  'correction-order/reveal-workers': { label: '查看身份证件号码', undo: false },
  'contract-follow-up/create': { label: '登记劳动合同补签', undo: true },
  'contract-follow-up/update': { label: '修改劳动合同补签', undo: true },
  'contract-follow-up/delete': { label: '删除劳动合同补签', undo: true },
  'contract-follow-up/save-lines': { label: '修改补签名单', undo: true },
  'contract-follow-up/line-step': { label: '办理补签名单', undo: true },
  'contract-follow-up/step': { label: '办理劳动合同补签', undo: true },
  'contract-follow-up/contacted': { label: '登记联系企业', undo: true },
  'contract-follow-up/reminded': { label: '登记已提醒', undo: true },
  'contract-follow-up/issue-notice': { label: '签发督促补签劳动合同通知书', undo: false },
  'contract-follow-up/void-notice': { label: '督促补签劳动合同通知书作废', undo: false },
  'contract-follow-up/reveal': { label: '查看证件号码', undo: false },
  'contract-follow-up/save-limit': { label: '修改劳动合同补签口径', undo: true },
  'training/create': { label: '登记培训会', undo: true },
  'training/update': { label: '修改培训会', undo: true },
  'training/delete': { label: '删除培训会', undo: true },
  'training/invite': { label: '修改邀请企业', undo: true },
  'training/save-lines': { label: '修改培训名册', undo: true },
  'training/link-employer': { label: '对应名册单位', undo: true },
  'training/attend': { label: '登记签到', undo: true },
  'training/step': { label: '办理培训会', undo: true },
  'training/copy-lines': { label: '从往期名册选取人员', undo: true },
  'training/invite-more': { label: '邀请企业', undo: true },
  // Numbers are drawn: a certificate is voided, not undone.
  'training/issue-certificates': { label: '发放培训证书', undo: false },
  'training/reissue-certificate': { label: '补发培训证书', undo: false },
  'training/void-certificate': { label: '培训证书作废', undo: false },
  'training/print-certificates': { label: '打印培训证书', undo: false },
  'training/save-term': { label: '修改培训办法', undo: true },
  'rules-guidance/create': { label: '登记规章制度指导', undo: true },
  'rules-guidance/update': { label: '修改规章制度指导', undo: true },
  'rules-guidance/delete': { label: '删除规章制度指导', undo: true },
  'rules-guidance/save-documents': { label: '填写制度审查结论', undo: true },
  'rules-guidance/save-clauses': { label: '修改问题条款', undo: true },
  'rules-guidance/save-procedure': { label: '填写民主程序', undo: true },
  'rules-guidance/step': { label: '办理规章制度指导', undo: true },
  'rules-guidance/assign': { label: '指派规章制度指导', undo: true },
  'rules-guidance/save-limit': { label: '修改民主程序标准', undo: true },
  'rules-guidance/issue-paper': { label: '签发规章制度审查意见书', undo: false },
  'rules-guidance/void-paper': { label: '规章制度审查意见书作废', undo: false },
  'harmony/create': { label: '登记和谐企业申报', undo: true },
  'harmony/update': { label: '修改和谐企业申报', undo: true },
  'harmony/delete': { label: '删除和谐企业申报', undo: true },
  'harmony/save-sheet': { label: '填写和谐企业评分', undo: true },
  'harmony/save-opinions': { label: '填写和谐企业意见', undo: true },
  'harmony/step': { label: '办理和谐企业', undo: true },
  'harmony/save-table': { label: '保存和谐企业评分表', undo: true },
  'harmony/save-term': { label: '修改和谐企业办法', undo: true },
  'mutual-care/save': { label: '登记双爱活动', undo: true },
  'mutual-care/delete': { label: '删除双爱活动', undo: true },
  'rule-clause/save': { label: '保存问题条款目录', undo: true },
  'rule-clause/delete': { label: '删除问题条款目录', undo: true },
  'wording/save': { label: '保存常用表述', undo: true },
  'wording/delete': { label: '删除常用表述', undo: true },
  'document/print': { label: '打印文书', undo: false },
  'document/save': { label: '导出文书', undo: false },
  'setting/save-town': { label: '保存镇（街道）', undo: true },
  'setting/sort-towns': { label: '调整镇（街道）顺序', undo: true },
  'setting/delete-town': { label: '删除镇（街道）', undo: true },
  'setting/save-bureau': { label: '修改本单位', undo: true },
  'setting/save-order': { label: '修改文书默认内容', undo: true },
  'setting/save-number-pattern': { label: '修改文号格式', undo: true },
  'setting/save-calendar': { label: '修改工作日历', undo: true },
  'demo/create': { label: '写入演示数据', undo: false },
  'demo/remove': { label: '删除演示数据', undo: false },
  'history/undo': { label: '撤销操作', undo: false },
  'recycle/restore': { label: '从回收站恢复', undo: true },
}

export function useCaseLabel(name: string): string {
  return (Object.hasOwn(useCases, name) ? useCases[name]?.label : undefined) ?? '其他操作'
}

export function canUndo(name: string): boolean {
  return Object.hasOwn(useCases, name) && useCases[name]?.undo === true
}
