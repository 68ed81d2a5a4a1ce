/** The search box and its page. */
export const search = {
  'search.label': '搜索',
  'search.placeholder': '搜姓名、拼音首字母、电话尾号、凭证号……',
  'search.kind': '登记种类',
  'search.results': '搜索结果',
  'search.heldAtEnd': '{field}末尾',
  'search.heldWithin': '{field}中间',
  'search.none': '没有找到“{text}”。换个说法,或只打尾号、首字母。',
  'search.shelf': '在库',
  'search.more': '再看一些(还有 {left} 条)',
  'search.moreOnly': '再看一些',
  'search.shelfOf': '在办:{kind}',
  'search.shelfEmpty': '这里是空的。',
  'search.shelfEmptyHow': '这里是空的。按 F2 登记第一件。',
  'search.hint': '在上面的搜索框里打字,就会全部查找(含已办结的)。',
  'search.checkSlip': '当作凭证号核验',
} as const
