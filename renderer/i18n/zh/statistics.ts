/** Figures of the day. */
export const statistics = {
  'statistics.from': '从',
  'statistics.to': '到',
  'statistics.press': '简报',
  'statistics.copy': '复制',
  'statistics.copied': '已复制',
  'statistics.nothing': '这段时间没有记录。换一段日期,或按“今天”。',
  'statistics.workbook': '下载表格',
  'statistics.byKind': '按种类',
  'statistics.byCategory': '按类别',
  'statistics.byHour': '按时段',
  'statistics.byZone': '按区域',
  'statistics.noZone': '没记区域',
  'statistics.share': '占比',
  'statistics.reported': '登记',
  'statistics.resolved': '办结',
  'statistics.kindNote':
    '“办结”只算找到、发还的;自行找到、移交、过期的不算。调解好的纠纷在上面“调解”里。“未了”是眼下还没办结的,不限日期。',
  'statistics.open': '未了',
} as const
