/** Neutral Chinese for every expected refusal. {name} is filled from the params. */
export const errorMessages = {
  validation: '有内容需要更正，请看标红处',
  'not-found': '这条记录已不存在，可能已被移入回收站',
  stale: '这条记录已在别处改过。请刷新后再改，已填的内容仍在',
  'duplicate-credit-code': '统一社会信用代码已登记在「{name}」名下',
  'not-allowed-now': '当前状态「{state}」下不能{action}',
  'calendar-unknown': '{year} 年的节假日安排尚未录入，无法计算工作日。请先在“设置－工作日历”中补充',
  'number-in-use': '文号 {number} 已被使用',
  'step-refused': '不能{action}：{reason}',
  'still-used': '仍有 {count} 条记录引用此项，不能删除',
  'file-empty': '文件是空的（0 字节）',
  'file-too-large': '文件过大（{size} MB），上限 {limit} MB',
  'file-password': '文件设有打开密码，请先在表格软件中取消密码后再导入',
  'file-damaged': '文件已损坏或不完整，无法读取',
  'file-unsupported': '不支持此类文件，请使用 xlsx、xls 或 csv',
  'file-too-many-rows': '行数过多（超过 {limit} 行），请拆分后导入',
  'file-too-many-columns': '列数过多（超过 {limit} 列），请删去不需要的列后导入',
  'file-missing': '找不到文件：{file}',
  'file-not-writable': '无法写入文件：{file}。请检查磁盘空间、权限，或关闭正在打开它的程序',
  'file-not-readable': '无法读取文件：{file}。请检查权限，或关闭正在使用它的程序',
  'attachment-unsupported': '不支持附加此类文件：{file}。可附图片、PDF、OFD、办公文档、录音录像和压缩包',
  'attachment-duplicate': '“{file}”已在附件中',
  'header-not-found': '没有找到表头行，请手工指定',
  'key-not-mapped': '没有一列对应“{label}”，无法导入',
  busy: '有其他任务正在进行，请在其完成或取消后再试',
  'not-undoable': '“{useCase}”不能撤销',
  'operation-undone': '这次操作已撤销过',
  'restore-conflict': '{reason}，不能恢复',
  'field-mapped-twice': '“{label}”对应了两列，请只保留一列',
  'import-closed': '这个文件已关闭，请重新选择文件',
  'import-outdated': '核对之后档案有改动，请重新核对后再导入',
  'already-undone': '此次导入已撤销过',
  cancelled: '已取消',
  'backup-unusable': '所选文件不是可用的备份，或已损坏',
  'backup-newer': '备份来自更新版本的程序，请先升级',
  'no-printer': '没有找到可用的打印机',
  'print-failed': '打印未完成：{detail}',
  'disk-full': '磁盘空间不足，未保存。请清理磁盘后重试，已填的内容仍在',
  'database-fault': '数据文件暂时无法写入，请稍后重试，已填的内容仍在',
  'in-use': '数据文件夹正在使用中（{by}），请先关闭后再试',
  'data-missing': '文件夹中没有数据文件：{folder}',
  'unknown-command': '不认识的命令：{command}',
  usage: '用法不对：{detail}',
  timeout: '处理时间过长，请稍后查看结果',
  unexpected: '出现意外错误（编号 {incident}），已记入日志',
} as const

export type ErrorCode = keyof typeof errorMessages

/** The Chinese sentence for a code. */
export function errorText(code: ErrorCode, params: Readonly<Record<string, string | number>> = {}): string {
  return errorMessages[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
