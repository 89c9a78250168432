/** What a clerk needs to know on a page: what it is for, how it is done, and the keys. */
export interface HelpText {
  /** Route patterns this card belongs to, by their beginning. */
  readonly path: string
  readonly title: string
  readonly steps: readonly string[]
  readonly keys?: readonly (readonly [string, string])[]
}

const listKeys = [
  ['↑ ↓', '移动'],
  ['Enter', '打开'],
  ['空格', '在右侧预览'],
  ['Delete', '移入回收站（可撤销）'],
  ['Ctrl+C', '复制单元格内容'],
  ['Ctrl+Home、Ctrl+End', '到第一行、最后一行'],
  ['Alt+←', '返回上一页'],
] as const

const formKeys = [
  ['Enter', '到下一项'],
  ['Ctrl+S', '保存'],
  ['Esc', '返回，有未保存内容时先询问'],
  ['20261123、2026.11.23、+15工作日', '日期的写法'],
] as const

const home: HelpText = {
  path: '/',
  title: '工作台',
  steps: ['列出今天要办的事：已逾期、三个工作日内到期、本周到期，点击即到该件。', 'Ctrl+K 可随时查找企业或转到任一页面。'],
  keys: [
    ['Ctrl+K', '查找'],
    ['Alt+←', '返回上一页'],
    ['F1', '本页说明'],
  ],
}

/** The more particular path stands first. */
export const helpTexts: readonly HelpText[] = [
  {
    path: '/employers/new',
    title: '新增企业',
    steps: [
      '企业名称必填；统一社会信用代码可暂缺，填写时核对校验位。',
      '同一信用代码只能登记一家，重复时会指出已登记的企业。',
      '填到一半关机或断电，下次打开会恢复未保存的内容。',
    ],
    keys: formKeys,
  },
  {
    path: '/employers',
    title: '企业档案',
    steps: [
      '在查找框输入名称任意部分、拼音首字母（如 hf 查“恒丰”）、信用代码或电话。',
      '“筛选”可按镇（街道）、行业、状态、规上年度缩小范围；列宽、顺序、显示列会自动记住。',
      '企业页集中显示检查、文书、曾用名和全部往来；“登记更名”后原名称仍可查到。',
    ],
    keys: listKeys,
  },
  {
    path: '/import',
    title: '导入名单',
    steps: [
      '选择 xlsx、xls 或 csv 文件；表头上方的标题、合并单元格、GB18030 编码会自动识别。',
      '核对每一列对应的内容，程序会记住这种表头，下次自动对应。',
      '导入前看清新增、更新、不能导入的数量；问题行可导出，改好后再次导入。',
      '导入后可在“导入记录”中整批撤销，撤销时保留其后改动过的企业。',
    ],
  },
  {
    path: '/inspections',
    title: '主动监察',
    steps: [
      '检查须有两名以上持有效证件的监察员（劳动保障监察条例第十六条）。',
      '发现的问题从违法情形目录中选取，可按词语、拼音首字母、条款查找，也可自行填写。',
      '需要责令改正的，在检查页点“制作限期改正指令书”，内容自动带入。',
    ],
    keys: listKeys,
  },
  {
    path: '/contracts',
    title: '劳动合同补签',
    steps: [
      '登记未签书面劳动合同的名单，可从表格软件整块粘贴；应签日、超期天数、双倍工资起止自动算出。',
      '逐人办理：通知、补签、核验，或登记拒签、离职；只有已核验的计入份数。',
      '“今日联系”列出当天要联系的企业，可一键登记已联系、7 天后再联系。',
    ],
    keys: listKeys,
  },
  {
    path: '/guidance',
    title: '规章制度指导',
    steps: [
      '逐份判断规章制度：合法、需修改、违法或缺失；问题条款从条款库选取，附依据和建议表述。',
      '民主程序八步逐项登记凭据，程序不足时给出提示。',
      '一家企业一年只在完成后计一次。',
    ],
    keys: listKeys,
  },
  {
    path: '/harmony',
    title: '劳动关系和谐企业',
    steps: [
      '登记申报后依次自评、镇（街道）测评、征求部门意见、三方评定、公示、命名、授牌；每年复审，决定保留或者撤销。',
      '评分表每项旁列出本局自己的记录，点击即到；存在一票否决的不能公示，公示期未满不能命名，称号过期不能再用。',
      '选中多家可以一并办理下一步、打印公示和命名决定；称号期内收到指令书的，工作台和本表立即提示。',
      '评分表、等级、公示天数、有效期在“评分表和办法”中修改，已开始的评定按原版本办理。',
    ],
    keys: listKeys,
  },
  {
    path: '/mutual-care',
    title: '双爱活动',
    steps: ['每家企业每年登记一次参与情况，经审核的方计入参与率。', '参与率以当年规上企业名单为分母，分子、分母和未参与企业见“规上覆盖率”。'],
    keys: listKeys,
  },
  {
    path: '/training',
    title: '普法培训',
    steps: [
      '登记期次、时间、地点，录入或从表格软件粘贴名册；不收集身份证号码。',
      '打印签到表；会后在“登记签到”中输入序号、姓名或拼音首字母，按回车即记为已到。',
      '名册单位不在企业档案的会提示相近企业，点选即对应；代签不计入到会。',
      '“登记举办”后计入期数；清点签到表签名数后归档，与名册不符时给出相差数。',
    ],
    keys: listKeys,
  },
  {
    path: '/orders',
    title: '限期改正指令书',
    steps: [
      '草稿中的每段文字都可修改，右侧为打印样张；缺少的内容列在样张旁，点击即到该处。',
      '期限按自然日或工作日计算，样张下写明计算过程；节假日未录入的年份不予计算。',
      '“签发”后取得文号，内容锁定；签错只能作废并说明原因，文号保留在登记簿中。',
      '签发后依次办理送达登记、复查、办结；逾期未改正的可转处理处罚。',
    ],
    keys: formKeys,
  },
  {
    path: '/deadlines',
    title: '到期事项',
    steps: ['各登记簿中尚未办结的期限都在这里，最急的在前；右上按已逾期、3 个工作日内、本周查看。', '剩余天数按工作日历计算；鼠标停在上面可看算法，按 Enter 到该件办理，办结后自动划去。'],
    keys: listKeys,
  },
  {
    path: '/documents',
    title: '文书登记簿',
    steps: ['按文种和年度列出全部文号，作废的文号不删除、不重用。', '“缺号”一栏应为空；不为空时请联系管理人员核查。'],
  },
  {
    path: '/statistics',
    title: '年度统计',
    steps: [
      '点击任一数字，列出它所依据的每一条记录。',
      '家数按单位去重，不能由各月、各镇（街道）相加；口径见每项说明。',
      '“导出”生成电子表格，含汇总、分镇、分月和明细。',
    ],
  },
  {
    path: '/settings',
    title: '设置',
    steps: [
      '“待核”的内容未能从公开来源确认，请核对后修改。',
      '每年 11 月国务院公布次年放假安排后，请在“工作日历”中补充，否则涉及次年的期限无法计算。',
      '“备份与恢复”每天自动备份一次；恢复前会先保存当前数据。',
    ],
  },
]

/** The card for a path. */
export function helpFor(path: string): HelpText {
  return helpTexts.find((text) => path === text.path || path.startsWith(`${text.path}/`)) ?? home
}
