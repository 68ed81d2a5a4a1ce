import type { Sentence } from '../../core/sentence.ts'

/** Everything that a verification can find. `notice` tells something and is no failure. */
const table = {
  unreadable: {
    zh: '数据库打不开:文件损坏,或密钥不是它的。',
    en: 'The database cannot be opened: it is damaged, or the key is not its key.',
  },
  'page-damaged': {
    zh: '数据库里有损坏的页:{where}。',
    en: 'A page of the database is damaged: {where}.',
  },
  'structure-damaged': {
    zh: '数据库的结构不完整:{where}',
    en: 'The structure of the database is broken: {where}',
  },
  'log-damaged': {
    zh: '预写日志的开头损坏,里面的内容没有读到。',
    en: 'The beginning of the write-ahead log is damaged; nothing in it was read.',
  },
  'log-frame-damaged': {
    zh: '预写日志里有损坏的帧:{where}。损坏,或保存时断电。',
    en: 'A frame of the write-ahead log is damaged: {where}. Damage, or a power cut during a save.',
    notice: true,
  },
  'log-tail-dropped': {
    zh: '预写日志末尾有 {where} 帧没有读到:损坏,或保存时断电、正在写入。',
    en: '{where} frames at the end of the write-ahead log were not read: damage, a power cut during a save, or a write going on.',
    // No failure by itself: where the tail held an acknowledged save of this desk, the head file tells, as end-missing.
    notice: true,
  },
  'head-missing': { zh: '末尾记录文件(desk.head)不在了。', en: 'The head file (desk.head) is missing.' },
  'head-damaged': { zh: '末尾记录文件(desk.head)有损坏。', en: 'The head file (desk.head) is damaged.' },
  'end-missing': {
    zh: '流水的末尾缺失:应当有 {where}。',
    en: 'The end of the journal is missing: {where} should be there.',
  },
  gap: { zh: '流水中间缺条目:{where} 之前。', en: 'The journal has a gap before {where}.' },
  'chain-broken': {
    zh: '流水的链在 {where} 断开:与前一条对不上。',
    en: 'The chain is broken at {where}: it does not follow the entry before it.',
  },
  'entry-malformed': { zh: '流水条目 {where} 不成形。', en: 'The entry {where} is malformed.' },
  'hash-wrong': { zh: '流水条目 {where} 的内容被改过。', en: 'The content of the entry {where} was changed.' },
  'personal-changed': {
    zh: '流水条目 {where} 的个人信息被改过。',
    en: 'The personal part of the entry {where} was changed.',
  },
  'personal-missing': {
    zh: '流水条目 {where} 的个人信息不在了,却没有清除记录。',
    en: 'The personal part of the entry {where} is gone, and no entry erased it.',
  },
  'personal-kept': {
    zh: '流水条目 {where} 的个人信息已登记清除,却还在。',
    en: 'The personal part of the entry {where} was erased by an entry and is still there.',
  },
  'signature-wrong': { zh: '流水条目 {where} 的签名不对。', en: 'The signature of the entry {where} is wrong.' },
  'key-unknown': { zh: '流水条目 {where} 的签名没有公钥可查。', en: 'No key is known for the entry {where}.' },
  'identity-broken': {
    zh: '本机的签名密钥与流水里的公钥不符。',
    en: 'This desk’s signing key does not fit the public key in its journal.',
  },
  'index-differs': {
    zh: '流水的登记索引不对:{where}。',
    en: 'The index of entries by record is wrong: {where}.',
  },
  'projection-differs': {
    zh: '“{where}”表与重新推算的结果不同。',
    en: 'The table “{where}” differs from a replay of the journal.',
  },
  'replay-failed': { zh: '流水无法重新推算:{where}', en: 'The journal cannot be replayed: {where}' },
  'photos-unreadable': {
    zh: '照片文件(photos.db)打不开或不完整。{where}',
    en: 'The file of the pictures (photos.db) cannot be opened or is broken. {where}',
  },
  'photos-page-damaged': {
    zh: '照片文件里有损坏的页:{where}。',
    en: 'A page of the pictures’ file is damaged: {where}.',
  },
  'photos-log-damaged': {
    zh: '照片文件的预写日志里有损坏的帧:{where}。损坏,或保存时断电。',
    en: 'A frame of the pictures’ write-ahead log is damaged: {where}. Damage, or a power cut during a save.',
    notice: true,
  },
  'photos-log-dropped': {
    zh: '照片文件的预写日志有 {where} 帧没有读到:损坏,或保存时断电、正在写入。',
    en: '{where} frames of the pictures’ write-ahead log were not read: damage, a power cut during a save, or a write going on.',
    notice: true,
  },
  'photo-missing': {
    zh: '流水里有这张照片,照片文件里却没有:{where}。',
    en: 'The journal names this picture and the pictures’ file does not have it: {where}.',
  },
  'photo-elsewhere': {
    zh: '这张照片在别的岗位,还没有传到本机:{where}。',
    en: 'This picture is at another desk and has not come here yet: {where}.',
    notice: true,
  },
  'photo-damaged': {
    zh: '照片内容被改过或已损坏:{where}。',
    en: 'The content of this picture was changed or is damaged: {where}.',
  },
  'photo-kept': {
    zh: '照片已登记清除,还在照片文件里,下次启动时清除:{where}。',
    en: 'This picture was erased and still lies in the pictures’ file; it goes at the next start: {where}.',
    notice: true,
  },
  'newer-waiting': {
    zh: '有 {where} 条来自更新版本的条目,升级后生效。',
    en: '{where} entries of a newer version are kept and will count after the upgrade.',
    notice: true,
  },
} as const satisfies Record<string, Sentence & { notice?: true }>

export type FindingCode = keyof typeof table

/** One thing that a verification found: which, where (an entry, a table), whether it is a failure, and the sentence for it. */
export type Finding = Sentence & { readonly code: FindingCode; readonly where: string; readonly failure: boolean }

export function finding(code: FindingCode, where: string | number = ''): Finding {
  const row: Sentence & { notice?: true } = table[code]
  const fill = (sentence: string): string => sentence.replace('{where}', String(where))
  return { code, where: String(where), failure: row.notice !== true, zh: fill(row.zh), en: fill(row.en) }
}
