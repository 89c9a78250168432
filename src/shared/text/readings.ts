/**
 * Characters read in more than one way in living names and words, each with its readings. Dictionaries list many more
 * that only old books use (广 an, 氏 zhi, 丁 zheng); searching with those would only bring noise. Readings a character
 * has as a surname alone (区 ou, 种 chong) are left to the surname rule, which looks at the beginning of a name.
 */
const LIVING = `
阿a,e 扒ba,pa 柏bai,bo 膀bang,pang 磅bang,pang 蚌bang,beng 剥bao,bo 薄bao,bo 堡bao,pu,bu 辟pi,bi 扁bian,pian
便bian,pian 伯bo,bai 泊bo,po 卜bu,bo 参can,shen,cen 藏cang,zang 查cha,zha 差cha,chai,ci 颤chan,zhan 长chang,zhang
朝chao,zhao 车che,ju 称cheng,chen 乘cheng,sheng 澄cheng,deng 匙chi,shi 仇chou,qiu 臭chou,xiu 传chuan,zhuan
幢zhuang,chuang 绰chuo,chao 单dan,shan,chan 弹tan,dan 得de,dei 的de,di 翟zhai,di 地di,de 调tiao,diao 侗dong,tong
洞dong,tong 都dou,du 度du,duo 囤tun,dun 恶e,wu 番fan,pan 繁fan,po 佛fo,fu 否fou,pi 脯pu,fu 盖gai,ge 镐gao,hao
革ge,ji 蛤ha,ge 给gei,ji 龟gui,qiu,jun 柜gui,ju 喝he,ye 核he,hu 和he,huo 还hai,huan 会hui,kuai 豁huo,hua
稽ji,qi 缉ji,qi 夹jia,ga 贾jia,gu 见jian,xian 将jiang,qiang 降jiang,xiang 嚼jiao,jue 角jiao,jue 剿jiao,chao
解jie,xie 桔ju,jie 藉jie,ji 芥jie,gai 劲jin,jing 颈jing,geng 句ju,gou 觉jue,jiao 浚jun,xun 咖ka,ga 卡ka,qia
扛kang,gang 壳ke,qiao 咳ke,hai 括kuo,gua 姥lao,mu 烙lao,luo 勒le,lei 乐le,yue 肋lei,le 棱leng,ling 俩lia,liang
了le,liao 六liu,lu 碌lu,liu 露lu,lou 陆lu,liu 率lv,shuai 绿lv,lu 纶lun,guan 落luo,la,lao 络luo,lao 埋mai,man
脉mai,mo 蔓man,wan 氓mang,meng 没mei,mo 糜mi,mei 秘mi,bi 泌mi,bi 模mo,mu 抹mo,ma 牟mu,mou 娜na,nuo 弄nong,long
疟nve,yao 胖pang,pan 刨pao,bao 炮pao,bao 屏ping,bing 迫po,pai 埔pu,bu 朴pu,po,piao 曝pu,bao 瀑pu,bao 栖qi,xi
奇qi,ji 期qi 契qi,qie,xie 铅qian,yan 乾qian,gan 浅qian,jian 强qiang,jiang 茄qie,jia 亲qin,qing 圈quan,juan
券quan,xuan 雀que,qiao 塞sai,se 色se,shai 莎sha,suo 刹cha,sha 杉shan,sha 裳shang,chang 沈shen,chen 省sheng,xing
盛sheng,cheng 什shen,shi 食shi,si 识shi,zhi 似si,shi 宿su,xiu 熟shu,shou 属shu,zhu 术shu,zhu 数shu,shuo
说shuo,shui 伺si,ci 缩suo,su 提ti,di 拓tuo,ta 尾wei,yi 蔚wei,yu 尉wei,yu 涡wo,guo 洗xi,xian 系xi,ji 虾xia,ha
厦sha,xia 吓xia,he 纤xian,qian 铣xian,xi 巷xiang,hang 削xiao,xue 校xiao,jiao 血xue,xie 行xing,hang,heng 畜chu,xu
咽yan,ye 殷yin,yan 涌yong,chong 俞yu,shu 约yue,yao 钥yao,yue 攒zan,cuan 曾ceng,zeng 扎zha,za 轧ya,zha,ga
栅zha,shan 粘nian,zhan 召zhao,shao 折zhe,she 重zhong,chong 爪zhua,zhao 椎zhui,chui 琢zhuo,zuo 着zhe,zhuo,zhao
仔zai,zi 柞zha,zuo 咀ju,zui 谌chen,shen 隗wei,kui 郇huan,xun 莘shen,xin 莞guan,wan 圩wei,xu 茜qian,xi 荥xing,ying
蓼liao,lu 芫yuan,yan 泷long,shuang 浒hu,xu 渑mian,sheng 漯luo,ta 缪miao,mou,liao 珲hun,hui 栎li,yue 桧gui,hui
楂zha,cha 槟bing,bin 晟sheng,cheng 犍jian,qian 歙she,xi 焘tao,dao 禅chan,shan 铛dang,cheng 褚chu,zhu 覃qin,tan
筠yun,jun 靓liang,jing 隽jun,juan 於yu,wu 炅jiong,gui 峤qiao,jiao 徵zheng,zhi 伽jia,qie,ga 骠piao,biao 蕃fan,bo
荨xun,qian 宓mi,fu 郗chi,xi 俟qi,si 溱qin,zhen 汤tang,shang 什shi,shen 骀tai,dai 枞zong,cong 嘏gu,jia 阚kan,han
`

/** Readings without tone (ü as v), the commonest first. */
export const livingReadings: ReadonlyMap<string, readonly string[]> = new Map(
  LIVING.trim()
    .split(/\s+/u)
    .map((entry) => [entry.charAt(0), entry.slice(1).split(',')]),
)
