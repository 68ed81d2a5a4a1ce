/*
 * Characters of names that are read for one another on a card or a form. The rule of every row: the same component with another radical
 * (俊 浚 峻), or a stroke more, fewer, longer or shorter (未 末). Rows are names' characters only; a character stands in one row.
 */
const rows = `
未末 己已巳 土士 日曰 千干于丁 王玉主 天夫 大太犬 人入八 刀力 木本术 田由甲申 目且 午牛 冰水永 令今 侯候 戊戌戍成
晴睛清情请倩 俊浚峻骏竣 旺汪 杨扬场 陈阵 李季 刘浏 林彬 梅海 明朋 军车 辉挥晖 珍诊 琳淋霖 玲铃伶冷 芳芬 莉利 萍苹平 蓉容
婷停亭 娟捐 妍研 婧靖靓 静净 洋样详 涛淘 浩皓 洁结 波坡披 鹏棚 博搏 伟苇纬玮 健键建 刚钢岗 峰锋蜂 宇字 佳住桂 俞愈瑜 徐余
彤彩 思恩 志忘 忠患 怡治 悦说锐 慧惠 晓绕 晨辰震 景影 智知 曼蔓 柏伯拍 柳抑 粱梁 楠南 雪雷 露路 颖颍 鸿鸠 龙尤 瑞端 瑶遥摇
璐潞 珊册 琪棋淇祺琦 凯铠 轩轻 昊吴 梓辛锌 涵函 雯文 菲非 薇微 茹如 芸云 颜彦 谭潭 邓郑 邹邻 崔催 潘播 薛薜 闫闰 阎闻 姜美
姚桃 钱线 曾会 傅传 卢户 桐洞铜 仁仕 茂戍 贵责 福幅 春泰 秀季 坤坪
`
// A character that several rows name belongs to the first one: likeness is no chain.
const rowOf = new Map<string, number>()
rows
  .trim()
  .split(/\s+/)
  .forEach((row, at) => {
    for (const character of row) if (!rowOf.has(character)) rowOf.set(character, at)
  })

/** True for two characters that an eye may take for one another. */
export function lookAlike(a: string, b: string): boolean {
  const row = rowOf.get(a)
  return row !== undefined && row === rowOf.get(b)
}
