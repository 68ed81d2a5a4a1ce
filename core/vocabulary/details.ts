import type { Sentence } from '../sentence.ts'

/**
 * What people say of a thing beside what it is: how it is broken, what hangs on it, how large it is. `said` is looked for in one clause
 * of clean text; its first group, where it has one, is the figure or word that tells two of the kind apart.
 */
export type Detail = Sentence & { readonly id: string; readonly said: RegExp }

/*
 * A row is the Chinese name, the English one and the ways to say it. Ways are patterns and not words, since everybody puts it
 * differently: 屏幕有裂痕, 屏裂了, 碎屏. More particular rows come first; a row's words are taken out of the clause before the next.
 */
const rows = `
屏幕碎裂 | cracked screen | 屏幕?.{0,3}(?:裂|碎|爆).{0,2}|[碎裂爆]屏|cracked screen
表面有划痕 | scratches | (?:屏幕?|表盘|表面|镜面|镜片|背面|外壳|机身|后盖).{0,3}(?:划|刮|磨花).{0,2}|划痕|刮痕|scratche?[sd]?
没电关机 | no battery left | (?:没|无|快没)电.{0,3}|.{0,1}关机|开不了机|打不开机|battery (?:dead|flat)
孩子照片作壁纸 | a child on the lock screen | (?:屏保|锁屏|壁纸|桌面|屏幕).{0,3}(?:孩|宝宝|儿童|娃|女儿|儿子|孙).{0,3}
防窥膜 | privacy film | (?:贴有?)?防窥膜?|防偷窥膜?
手机壳里夹卡 | a card in the phone case | (?:手机)?壳.{0,5}(?:公交|交通|地铁|银行|门禁|饭)?卡
透明壳 | clear case | 透明.{0,3}[壳套]|clear case
卡通壳 | cartoon case | (?:卡通|公仔|动漫|动物|玩偶).{0,3}[壳套]
指环或支架 | ring or stand | (?:背面.{0,2})?(?:带|有)?(?:指环扣?|支架)(?:支架|扣)?
手机壳 | phone case | (?:手机|保护|磨砂|液态)(?:壳|套)|.{1,3}(?<!外|硬|软|带)壳
小熊挂件 | bear charm | (?:毛绒)?小?熊.{0,1}(?:挂[件饰绳坠]|吊[坠饰]).{0,1}|挂.{0,2}小?熊(?!猫)
小鸭挂件 | duck charm | (?:挂[着了]?.{0,2})?小?黄?鸭.{0,1}(?:挂[件饰]|吊[坠饰])?
玩偶挂件 | plush charm | 挂[着了]?个?(?:玩偶|公仔|娃娃|毛绒.{0,2})|(?:毛绒|公仔|玩偶)(?:挂[件饰]|吊[坠饰])
红绳 | red string | [拴系绑带有]?.{0,1}红(?:色)?(?:绳子?|线|头绳)
挂绳 | lanyard | (?:带|有|套)?.{0,4}(?:挂绳|挂带|挂脖|吊绳|绳子)|lanyard
指甲刀 | nail clipper | .{0,1}指甲[刀剪钳]
门禁扣 | door fob | .{0,3}门禁[扣卡牌]?
汽车钥匙 | car key | 汽车遥控.{0,2}|.{0,4}车钥匙|.{2,3}车标|car key
钥匙把数 | number of keys | (?:共|一共|总共)?([一二两三四五六七八九十]|[0-9]{1,2})[把个](?:钥匙.{0,4}|$)
拉链坏 | broken zip | 拉[链锁].{0,3}(?:破|坏|断|开|拉不).{0,2}|broken zip
底部凹痕 | dent | .{0,3}(?:凹痕?|瘪|凹陷|磕了?个?坑|撞瘪)|dent(?:ed)?
带吸管 | straw | .{0,2}吸管[款杯]?
保温 | keeps warm | 保温(?![杯桶壶瓶])[的款]?|不锈钢内胆|真空.{0,2}
容量毫升 | millilitres | 约?([0-9]{3,4})(?:毫升|ml)
容量毫安 | milliampere hours | ([0-9]{4,5}|[1-5]万)(?:毫安时?|mah)
数据线 | cable | (?:带|有|连着?|附)?.{0,1}(?:数据线|充电线)
背带 | strap | (?:带|有).{0,1}背带
儿童款 | for children | 儿童款.{0,4}|小(?:孩|朋友).{0,2}的?.{0,2}(?:卡通|款)
几年级用 | school year | ([一二三四五六七八九1-9])年级.{0,2}
书签 | bookmark | .{0,2}书签
未拆封 | unopened | 没拆.{0,2}|未[拆开]封?|没开封|包装完[好整]|全?新的|unopened
泥污 | dirty | [沾有粘].{0,2}泥.{0,1}|(?:有点|有些|很)脏.{0,1}|muddy|dirty
袖口脏 | dirty sleeve | .{0,1}袖[口子]?.{0,3}(?:脏|油|污|渍).{0,2}
油渍污渍 | stain | .{0,3}(?:油渍|污渍|污迹|染色)
兜里有纸巾 | tissues in the pocket | (?:兜|口袋|衣袋|包).{0,2}纸巾
动物园标志 | the venue's logo | .{0,1}(?:景区|园区|公园|动物园|乐园)(?:标志|logo|标|字样|图案)
用袋子装 | in a bag | [用装].{0,4}(?:袋子?|塑料袋|信封)(?:装着?|里)?|袋装
照片磨损 | worn photo | (?:照片|相片|头像).{0,2}(?:磨损|看不清|模糊|花了?|褪色|掉色)
签名条已签 | signed | (?:背面|签名条|后面).{0,3}签.{0,1}名?|签名.{0,3}
卡套 | card sleeve | .{0,3}(?:卡套|塑料套|证件套|透明套)|套着.{0,3}套
照片 | photo inside | .{0,5}(?:全家福|合影|合照|照片).{0,2}
连帽 | hood | 连帽|[带有]帽子?|帽子可拆|hood(?:ed)?
尺码 | size | ^(?:尺码|码数|size|儿童)?(?:是)?(xx?x?l|[sml]|1[0-9]0|[89]0)(?:码|号|的)?$
半框 | half rim | 半边?框.{0,1}
圆框 | round rim | 圆形?(?:镜)?框.{0,1}|圆框
镜腿坏 | broken temple | .{0,2}(?:镜腿|镜脚|腿|脚架).{0,3}(?:坏|断|缠|胶布|松|掉|歪).{0,2}
带度数 | with a prescription | 带?度数|近视镜?片|有度数
眼镜盒 | glasses case | .{0,4}(?:眼镜盒|镜盒|眼镜袋)
金属表带 | metal band | (?:金属|钢|不锈钢)表?带
皮表带 | leather band | 皮(?:质)?(?:表)?带款?
橡胶表带 | rubber band | (?:硅胶|橡胶|胶)(?:表)?带
儿童手表 | child's watch | (?:儿童|小孩).{0,2}(?:电话)?手表
只有盒子 | only the case | 只(?:有|剩).{0,3}(?:盒|仓)子?
左耳 | left one only | .{0,3}左(?:耳|边|只).{0,3}
右耳 | right one only | .{0,3}右(?:耳|边|只).{0,3}
头戴式 | over the head | 头戴.{0,1}|包耳.{0,1}
刻字 | engraved | .{0,3}(?:刻了?字|刻有.{0,3}|刻着.{0,3})|engraved
软套 | soft cover | (?:套着?|带|有)?.{0,1}(?:硅胶|软|保护)[套壳]
少一个轮子 | a wheel missing | .{0,3}轮子?.{0,1}(?:坏|掉|缺|松).{0,2}|[少缺掉].{0,3}轮子?
遮阳棚 | canopy | .{0,2}(?:遮阳|顶|雨)(?:棚|篷|罩|蓬)
挂着包 | a bag hangs on it | (?:把手)?挂[着了]?个?.{0,2}(?:妈咪)?包
车筐里有水壶 | a bottle in the basket | 车?筐.{0,4}
双人款 | for two | 双人.{0,1}|双胞胎.{0,1}
伞骨断 | broken rib | .{0,2}(?:伞骨|骨架).{0,3}(?:断|坏|弯|折).{0,2}
印广告 | advertising | .{0,5}广告.{0,2}
黑胶 | black coating | .{0,2}黑胶.{0,2}
自动开合 | opens by itself | 自动.{0,2}
长柄 | long handle | 长[柄把].{0,1}|弯钩柄?|直柄
折叠款 | folds | (?:可|三|能)?折叠.{0,1}|三折.{0,1}
短款 | short | 短[款夹].{0,1}
长款 | long | 长[款夹].{0,1}
耳朵破 | torn ear | .{0,3}耳朵?.{0,2}(?:破|开线|掉|缺|坏).{0,1}
会发声 | makes sounds | .{0,3}[会能].{0,2}(?:唱|发声|叫|响).{0,1}|.{0,3}有音乐|按.{0,2}响
穿衣服 | wears clothes | (?:穿着?)?.{0,3}小?(?<!外|换洗|孩|装了件|上)衣服$
高度厘米 | centimetres high | 约?([0-9]{2}|[一二三四五六七八九]十)(?:厘米|公分|cm).{0,1}
一尺来高 | a foot high | 一尺.{0,3}
心形 | heart | .{0,1}(?:心形|爱心|桃心).{0,3}|heart
福字 | the character fu | .{0,2}福字?$
转运珠 | lucky bead | .{0,3}(?:转运珠|珠子?)$
铃铛 | bell | .{0,3}(?:铃铛|铃)$
龙图案 | dragon | .{0,2}龙.{0,2}$
吃了一半 | half used | (?:剩|吃了?|用了?|还有)?.{0,1}(?:一半|半[盒瓶袋包板]).{0,1}
药瓶 | pill bottle | .{0,2}药瓶
存储卡 | memory card | (?:sd|内存|存储|tf)卡.{0,4}
相机包 | camera bag | .{0,2}相机包
几张卡 | several cards | .{0,2}[几多两三四]张.{0,3}卡|.{0,4}卡[两三四五几].{0,1}张|里面有[0-9]张.{0,3}卡
`

/** Every detail, in the order in which a clause is asked for them; ids are the English names. */
export const details: readonly Detail[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [zh, en, ways] = [row.split(' | ')[0]!, row.split(' | ')[1]!, row.split(' | ').slice(2).join(' | ')]
    return { id: en.replace(/[^a-z]+/g, '-'), zh, en, said: new RegExp(ways, 'u') }
  })

const byId: ReadonlyMap<string, Detail> = new Map(details.map((detail) => [detail.id, detail]))

export const detailOf = (id: string): Detail | undefined => byId.get(id.split('=')[0]!)
