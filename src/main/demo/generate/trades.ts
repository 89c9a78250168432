import type { IndustryCode } from '@shared/features/employer'
import type { Weighted } from './random'

/** A line of business of the county: how its firms are called, where they are, how big they grow. */
export interface Trade {
  readonly industry: IndustryCode
  readonly words: readonly string[]
  /** By place in the list of towns: 当湖 钟埭 曹桥 新埭 独山港 新仓 广陈 林埭. */
  readonly towns: readonly number[]
  /** Workers of the middle firm. */
  readonly headcount: number
  /** Share that is a shop or workshop of one person (个体工商户), and what these are called. */
  readonly shops: number
  readonly shopWords: readonly string[]
  readonly posts: readonly string[]
}

const everywhere = [30, 16, 8, 12, 10, 9, 7, 8]

const factory = { industry: 'C', shops: 0.02, shopWords: ['服装加工厂', '五金加工厂', '箱包加工厂'] } as const

/** 服装, 箱包, 光机电, 化工, 五金 and what lives around them; weights are shares of all employers. */
export const trades: readonly Weighted<Trade>[] = [
  [{ ...factory, words: ['服饰', '制衣', '服装', '针织', '羽绒制品', '时装', '绣品'], towns: [34, 10, 8, 6, 5, 25, 6, 6], headcount: 46, posts: ['缝纫工', '裁剪工', '整烫工', '检验工'] }, 17],
  [{ ...factory, words: ['箱包', '旅游制品', '皮具', '手袋'], towns: [16, 12, 4, 32, 4, 20, 7, 5], headcount: 38, posts: ['车包工', '开料工', '装配工'] }, 9],
  [{ ...factory, words: ['光电科技', '精密机械', '机电', '电子', '传动科技', '智能装备', '汽车零部件', '轴承'], towns: [18, 45, 6, 8, 8, 5, 5, 5], headcount: 52, posts: ['操作工', '数控车工', '质检员', '装配工'] }, 10],
  [{ ...factory, words: ['化工', '新材料', '高分子材料', '精细化学品'], towns: [2, 4, 2, 6, 74, 4, 4, 4], headcount: 70, posts: ['化工操作工', '仓储工', '分析工'] }, 3],
  [{ ...factory, words: ['五金制品', '紧固件', '金属制品', '卫浴洁具', '铸造'], towns: [10, 10, 6, 28, 8, 10, 14, 14], headcount: 26, posts: ['冲压工', '抛光工', '焊工'] }, 8],
  [{ ...factory, words: ['塑料制品', '家居用品', '童车', '包装材料', '纸业', '印务', '食品', '粮油制品'], towns: [14, 12, 14, 12, 14, 12, 12, 10], headcount: 28, posts: ['注塑工', '包装工', '印刷工'] }, 9],
  [{ industry: 'E', words: ['建设', '建筑工程', '市政工程', '装饰工程', '建筑劳务', '园林绿化'], towns: everywhere, headcount: 30, shops: 0, shopWords: [], posts: ['木工', '钢筋工', '泥工', '架子工'] }, 6],
  [{ industry: 'F', words: ['贸易', '商贸', '进出口', '建材', '百货', '超市'], towns: everywhere, headcount: 7, shops: 0.3, shopWords: ['服装店', '五金建材经营部', '水果店', '便利店', '商行'], posts: ['营业员', '仓管员'] }, 15],
  [{ industry: 'G', words: ['物流', '货运', '仓储', '港务'], towns: [20, 16, 8, 8, 32, 6, 5, 5], headcount: 14, shops: 0, shopWords: [], posts: ['驾驶员', '装卸工'] }, 4],
  [{ industry: 'H', words: ['餐饮管理', '大酒店', '宾馆', '快餐', '农家乐'], towns: everywhere, headcount: 10, shops: 0.55, shopWords: ['快餐店', '面馆', '小吃店', '农家乐'], posts: ['服务员', '厨师'] }, 5.5],
  [{ industry: 'I', words: ['软件', '网络科技', '信息技术'], towns: [40, 40, 2, 6, 4, 4, 2, 2], headcount: 9, shops: 0, shopWords: [], posts: ['程序员', '客服'] }, 2],
  [{ industry: 'K', words: ['房地产开发', '物业服务'], towns: everywhere, headcount: 22, shops: 0, shopWords: [], posts: ['保安员', '保洁员'] }, 1.5],
  [{ industry: 'L', words: ['人力资源', '劳务派遣', '企业管理', '机械租赁'], towns: everywhere, headcount: 18, shops: 0, shopWords: [], posts: ['派遣员工', '招聘专员'] }, 3],
  [{ industry: 'M', words: ['检测技术', '工业设计', '工程咨询'], towns: [40, 30, 4, 8, 8, 4, 3, 3], headcount: 12, shops: 0, shopWords: [], posts: ['检测员', '设计员'] }, 1.5],
  [{ industry: 'O', words: ['汽车维修', '家政服务', '美容美发'], towns: everywhere, headcount: 5, shops: 0.6, shopWords: ['汽车维修店', '理发店', '家政服务部'], posts: ['技工', '家政员'] }, 2.8],
  [{ industry: 'A', words: ['农业科技', '蔬果种植', '水产养殖'], towns: [4, 4, 14, 12, 14, 14, 24, 14], headcount: 8, shops: 0.1, shopWords: ['种植场', '家庭农场'], posts: ['农工'] }, 1.6],
  [{ industry: 'P', words: ['幼儿园', '职业培训学校'], towns: everywhere, headcount: 20, shops: 0, shopWords: [], posts: ['教师', '保育员'] }, 0.5],
  [{ industry: 'Q', words: ['护理院', '口腔门诊部'], towns: everywhere, headcount: 18, shops: 0, shopWords: [], posts: ['护理员'] }, 0.3],
  [{ industry: 'N', words: ['环境科技', '污水处理'], towns: [10, 10, 8, 10, 40, 8, 7, 7], headcount: 18, shops: 0, shopWords: [], posts: ['环卫工', '运行工'] }, 0.3],
]
