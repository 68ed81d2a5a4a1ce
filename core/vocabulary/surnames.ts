const single =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文冉苟牟向覃况晏蒲幸'
const double = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '端木',
  '长孙',
  '宇文',
]
const singles: ReadonlySet<string> = new Set(single)

/** The surname a text begins with, or ''. The hundred most frequent, the ones heard most in Chongqing, and compound ones. */
export function surnameAt(text: string): string {
  const compound = double.find((name) => text.startsWith(name))
  return compound ?? (singles.has(text[0] ?? '') ? text[0]! : '')
}
