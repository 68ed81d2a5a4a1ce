/** The clerk's sentence: what happened and what to do, in both languages. `{name}` is filled from the error's details. */
export type Sentence = { readonly zh: string; readonly en: string }

/** Every way a desk can say no. Status is HTTP's, since the loopback shell answers with it and Electron does not care. */
const table = {
  'not-signed-in': { status: 401, zh: '请先用警号和口令登录。', en: 'Sign in with your badge number and PIN first.' },
  'wrong-pin': {
    status: 401,
    zh: '警号或口令不对,请再输一次。',
    en: 'Badge number or PIN is wrong. Please enter them again.',
  },
  'locked-out': {
    status: 423,
    zh: '输错次数太多,请等 {minutes} 分钟再试,或换一位同事登录。',
    en: 'Too many wrong attempts. Wait {minutes} minutes, or let a colleague sign in.',
  },
  'not-allowed': {
    status: 403,
    zh: '您的岗位不能做这一步,请找{roles}来操作。',
    en: 'Your role cannot do this. Please ask: {roles}.',
  },
  'second-person-needed': {
    status: 403,
    zh: '这一步需要另一位工作人员用警号和口令确认。',
    en: 'A second member of staff must confirm this with badge number and PIN.',
  },
  'second-person-same': {
    status: 403,
    zh: '确认人不能是经办人本人,请换一位同事。',
    en: 'The second person must be someone other than you.',
  },
  'release-incomplete': {
    status: 422,
    zh: '还不能交接,缺:{needs}。补齐后再按一次;确实没有的,请值班长写明理由再交接。',
    en: 'Not ready to hand over. Missing: {needs}. Add it and press again, or let a supervisor give a reason to go on.',
  },
  'not-a-find': {
    status: 422,
    zh: '只有招领、看护的登记才能交接;报失的登记请先配对。',
    en: 'Only a find can be handed over. Match the report with a find first.',
  },
  'needs-release': {
    status: 409,
    zh: '交还要走发还步骤(核验、签名、凭证)。请从这条记录点“发还”。',
    en: 'Handing over goes through the release steps (check, signature, slip). Use “Release” on this record.',
  },
  'needs-reversal': {
    status: 409,
    zh: '已经发还的要由值班长撤销那张认领凭证。请打开这条记录,在“认领”里撤销。',
    en: 'A release is taken back by a supervisor reversing its claim. Open the record and reverse it under “Claims”.',
  },
  'no-such-closing': {
    status: 422,
    zh: '这种登记不能这样办结。拾得物和在站人员请走发还或交还。',
    en: 'This kind of record does not end that way. A find leaves by its release.',
  },
  'closing-in-future': {
    status: 422,
    zh: '办结时间在将来,请核对日期和时间。',
    en: 'The time of the closing lies in the future. Check the date and time.',
  },
  'closing-before-event': {
    status: 422,
    zh: '办结时间早于走失或报失的时间,请核对日期和时间。',
    en: 'The time of the closing lies before it happened or was reported. Check the date and time.',
  },
  'nothing-to-undo': {
    status: 409,
    zh: '您在这张单上没有可以撤销的改动。',
    en: 'There is no change of yours on this record to undo.',
  },
  'not-undoable': {
    status: 409,
    zh: '“{what}”不能这样撤销。登记可以修改、撤回或合并;交还由值班长在“交还记录”里撤回;合并和裁定由值班长处理。',
    en: "“{what}” cannot be undone here. A registration is edited, withdrawn or merged; a handover is reversed by a supervisor under “Handovers”; merges and settled conflicts are a supervisor's.",
  },
  'undo-not-yours': {
    status: 403,
    zh: '“{what}”要由经手人撤销;带走了人的办结由值班长撤销。',
    en: 'Who did “{what}” undoes it; a closing by which somebody was given away is undone by a supervisor.',
  },
  'undo-blocked': {
    status: 409,
    zh: '后来{by}又做了“{what}”,是接着这一步做的。请先撤销那一步,或直接修改。',
    en: '{by} has since done “{what}”, which stands on it. Undo that first, or change the record itself.',
  },
  'not-linkable': {
    status: 422,
    zh: '这两张单不能这样关联。请另选一张,或另选一种关系。',
    en: 'These two records cannot be linked that way. Choose another record or another relation.',
  },
  'not-a-pair': {
    status: 422,
    zh: '这两条登记不是一对:报失与发现的种类不同。',
    en: 'These two records are not a pair: the report and the find are of different kinds.',
  },
  'slip-not-found': {
    status: 404,
    zh: '本机没有这张凭证。请核对凭证号,或用“核验凭证”查询。',
    en: 'This desk has no such slip. Check the number, or use “Check a slip”.',
  },
  'slip-erased': {
    status: 410,
    zh: '这张凭证的内容已按期限清除,只留下编号和真伪。',
    en: 'The content of this slip was erased when its time was over; only its number and genuineness remain.',
  },
  'claim-reversed': {
    status: 409,
    zh: '这次交接已经撤销过了。',
    en: 'This handover was reversed before.',
  },
  'override-needs-supervisor': {
    status: 403,
    zh: '缺件交接要值班长本人操作,或由值班长用警号和口令确认。',
    en: 'Only a supervisor may go on without what is missing: as the operator, or confirming by badge number and PIN.',
  },
  'not-set-up': {
    status: 409,
    zh: '本机还没有设置,请先完成首次设置。',
    en: 'This desk is not set up yet. Finish the first-run set-up.',
  },
  'already-set-up': {
    status: 409,
    zh: '本机已经设置好了,请直接登录。',
    en: 'This desk is already set up. Just sign in.',
  },
  'not-found': {
    status: 404,
    zh: '没有找到这条记录,可能已被合并。请返回工作台重新查找。',
    en: 'This record was not found; it may have been merged. Go back to the board and search again.',
  },
  'illegal-transition': {
    status: 409,
    zh: '现在是“{from}”,不能改为“{to}”。请刷新后再看。',
    en: 'It is now “{from}” and cannot become “{to}”. Refresh and look again.',
  },
  'record-changed': {
    status: 409,
    zh: '另一个窗口刚改过这条记录,您的内容还在草稿里。请打开最新的一份,再改一次。',
    en: 'Another window has just changed this record; what you typed is kept as a draft. Open the latest and change it again.',
  },
  'already-saved': {
    status: 409,
    zh: '这张单已经保存过({no}),内容不同。请打开它再修改。',
    en: 'This form was already saved as {no} with other content. Open that record and edit it.',
  },
  'not-mergeable': {
    status: 422,
    zh: '只有同一种登记的两张不同的单才能合并。',
    en: 'Only two different records of the same kind can be merged.',
  },
  'in-conflict': {
    status: 409,
    zh: '两个岗位对这条记录的处理互相矛盾,请值班长先裁定。',
    en: 'Two desks dealt with this record in different ways. A supervisor must settle it first.',
  },
  'field-not-of-kind': {
    status: 422,
    zh: '“{field}”不属于这种登记,请去掉后再保存。',
    en: '“{field}” does not belong to this kind of record. Remove it and save again.',
  },
  'bad-field': { status: 422, zh: '“{field}”填得不对:{why}', en: '“{field}” is not right: {why}' },
  'rebuild-hindered': {
    status: 409,
    zh: '不能重建:数据本身有损坏。{what}请先把整个文件夹复制一份,再用最近一份核对通过的备份。',
    en: 'Not rebuilt: the data itself is damaged. {what_en} Copy the whole folder aside, then go back to the last copy that verifies.',
  },
  'too-many-zones': {
    status: 422,
    zh: '区域最多 {most} 个(停用的也算)。请改用现有的区域,或给它加别名。',
    en: 'A venue has {most} zones at most, those out of use among them. Change one, or give it another name.',
  },
  'too-many-words': {
    status: 422,
    zh: '本场所的词语最多 {most} 个。请先停用不再用的。',
    en: 'A venue has {most} words at most. Take those out of use that nobody says any more.',
  },
  'time-in-future': {
    status: 422,
    zh: '“{field}”在将来,请核对日期和时间。',
    en: '“{field}” lies in the future. Check the date and time.',
  },
  'time-order': {
    status: 422,
    zh: '“最早”比“最晚”还晚,请把两个时间对调。',
    en: 'The earliest time is after the latest. Swap the two.',
  },
  'unknown-zone': {
    status: 422,
    zh: '没有“{zone}”这个区域,请从列表里选。',
    en: 'There is no zone “{zone}”. Choose one from the list.',
  },
  'unknown-category': {
    status: 422,
    zh: '没有“{category}”这个类别,请从列表里选。',
    en: 'There is no category “{category}”. Choose one from the list.',
  },
  'malformed-text': {
    status: 422,
    zh: '“{field}”里有半个字符,可能是粘贴时断开了,请重新输入这一栏。',
    en: '“{field}” holds half a character, perhaps cut off while pasting. Type this field again.',
  },
  'too-large': {
    status: 413,
    zh: '内容太长,本机一次只收 {limit}。请缩短后再保存。',
    en: 'This is too long: the desk takes {limit} at once. Shorten it and save again.',
  },
  'bad-request': {
    status: 400,
    zh: '这个请求本机看不懂。请刷新页面后再试。',
    en: 'The desk does not understand this request. Reload the page and try again.',
  },
  'file-unusable': {
    status: 500,
    zh: '文件或文件夹“{file}”用不了({reason})。请核对路径和权限。',
    en: 'The file or folder “{file}” cannot be used ({reason}). Check its path and its permissions.',
  },
  'notebook-locked': {
    status: 422,
    zh: '这个表格设有打开密码,本机打不开。请在表格软件里去掉密码,另存一份再导入。',
    en: 'This workbook is protected by a password. Remove it in the spreadsheet program, save a copy and import that.',
  },
  'notebook-old-format': {
    status: 422,
    zh: '这是旧版表格(.xls)或别的文件。请在表格软件里另存为 .xlsx 或 .csv 再导入。',
    en: 'This is an old workbook (.xls) or another kind of file. Save it as .xlsx or .csv and import that.',
  },
  'notebook-unreadable': {
    status: 422,
    zh: '这个文件读不出表格:可能已损坏,或不是表格。请在表格软件里打开看看,另存为 .xlsx 再导入。',
    en: 'No table can be read from this file: it may be damaged, or no table at all. Open it in a spreadsheet program and save it as .xlsx.',
  },
  'notebook-empty': {
    status: 422,
    zh: '没有找到表头。请让第一行是各栏名称(如 编号、物品名称、日期),再导入。',
    en: 'No row of headings was found. Let the first row name the columns (number, item, date) and import again.',
  },
  'notebook-too-large': {
    status: 413,
    zh: '这个文件太大,本机一次最多收 {limit}。请按月份拆成几个文件。',
    en: 'This file is too large: the desk takes {limit_en} at once. Split it, by month for instance.',
  },
  'notebook-gone': {
    status: 404,
    zh: '这个文件已经关上了,请重新选择文件。',
    en: 'This file is no longer open. Choose it again.',
  },
  'notebook-busy': {
    status: 409,
    zh: '正在导入,请等它完成,或先按“停止”。',
    en: 'An import is running. Wait for it, or stop it first.',
  },
  'notebook-questions': {
    status: 409,
    zh: '还有 {count} 个地点没有回答,请先逐个选定。',
    en: '{count} places are not answered yet. Settle each of them first.',
  },
  'notebook-mapping': {
    status: 422,
    zh: '导入 {file} 要说明各栏是什么:用 --mapping 给一个 JSON 文件,--preview 会打印建议的一份。',
    en: 'To import {file} say what its columns are: --mapping names a JSON file, and --preview prints one to begin with.',
  },
  'badge-taken': {
    status: 409,
    zh: '警号 {badge} 已有人使用,请核对。',
    en: 'Badge number {badge} is already in use. Please check it.',
  },
  'weak-pin': {
    status: 422,
    zh: '口令要 6 位以上数字,且不能是连号或同一个数字。',
    en: 'A PIN needs six or more digits, not in sequence and not all the same.',
  },
  'pin-to-choose': {
    status: 403,
    zh: '这个口令是值班长重设的,只用来换成自己的:请本人先登录,换好口令再来。',
    en: "This PIN was given by a supervisor and only serves to choose one's own: sign in with it and choose it first.",
  },
  'same-pin': {
    status: 422,
    zh: '新口令不能和值班长给的一样,请另想一个。',
    en: 'The new PIN must differ from the one you were given. Think of another.',
  },
  'own-pin': {
    status: 409,
    zh: '自己的口令请在“修改自己的口令”里改;忘了就请另一位值班长重设。',
    en: 'Change it under “Change your own PIN”; if you forgot it, ask another supervisor.',
  },
  'last-administrator': {
    status: 409,
    zh: '这是最后一位能管理人员的账号,请先另设一位。',
    en: 'This is the last account that can manage staff. Set up another one first.',
  },
  'disk-full': {
    status: 507,
    zh: '磁盘已满,刚才的内容没有保存,仍在窗口里。请清理磁盘后再按一次保存。',
    en: 'The disk is full. Nothing was saved; your text is still in the form. Free some space and save again.',
  },
  'read-only': {
    status: 507,
    zh: '数据文件夹不能写入,刚才的内容没有保存。请管理员检查文件夹权限。',
    en: 'The data folder cannot be written to; nothing was saved. Ask an administrator to check its permissions.',
  },
  'file-damaged': {
    status: 500,
    zh: '数据文件有损坏,已停止写入。请管理员运行“desk verify”并联系技术支持。',
    en: 'The data file is damaged and writing has stopped. Ask an administrator to run “desk verify” and call support.',
  },
  'desk-busy': {
    status: 423,
    zh: '这个数据文件夹正被另一个程序使用({holder})。请先关掉它。',
    en: 'Another program is using this data folder ({holder}). Close it first.',
  },
  'database-from-the-future': {
    status: 409,
    zh: '数据来自更新的版本({found}),本程序只到 {known}。请安装新版本。',
    en: 'The data were written by a newer version ({found}); this program knows {known}. Install the newer version.',
  },
  'key-missing': {
    status: 500,
    zh: '找不到数据文件的密钥(desk.key)。请管理员把原来的密钥文件放回数据文件夹。',
    en: 'The key of the data file (desk.key) is missing. Ask an administrator to put it back into the data folder.',
  },
  'desk-code-invalid': {
    status: 422,
    zh: '岗位代码用 1 到 4 个大写字母或数字,如 A1。',
    en: 'A desk code is one to four capital letters or digits, such as A1.',
  },
  'photo-not-image': {
    status: 422,
    zh: '这个文件不是照片。请选 JPEG、PNG、WebP、GIF、BMP 或 AVIF 的照片,或用摄像头拍一张。',
    en: 'This file is not a picture. Choose a JPEG, PNG, WebP, GIF, BMP or AVIF picture, or take one with the camera.',
  },
  'photo-heic': {
    status: 422,
    zh: '这是手机的 HEIC 照片,本机打不开。请在手机上转成 JPEG(或截个屏)再传,也可以用摄像头拍手机屏幕。',
    en: "This is a phone's HEIC picture, which this desk cannot open. Send it as JPEG (or a screenshot of it), or take a picture of the phone's screen.",
  },
  'photo-too-large': {
    status: 413,
    zh: '照片超过 {limit} MB。请发小一点的一张,或截个屏再传。',
    en: 'The picture is over {limit} MB. Send a smaller one, or a screenshot of it.',
  },
  'photo-too-many-pixels': {
    status: 422,
    zh: '照片有 {width}×{height} 像素,太大了(最多 {limit} 百万像素)。请缩小或截屏再传。',
    en: 'The picture has {width}×{height} pixels, more than the desk takes ({limit} million). Make it smaller, or send a screenshot.',
  },
  'photo-broken': {
    status: 422,
    zh: '照片不完整或已损坏。请从手机或相机里重新传一次,或换一张。',
    en: 'The picture is cut off or damaged. Send it again from the phone or camera, or choose another.',
  },
  'photo-too-slow': {
    status: 422,
    zh: '这张照片处理太久,已放弃。请截个屏再传,或换一张。',
    en: 'This picture took too long and was given up. Send a screenshot of it, or choose another.',
  },
  'photo-codec-missing': {
    status: 500,
    zh: '本机缺少处理照片的组件,照片加不了,登记照常。请管理员重新安装。',
    en: 'The part that handles pictures is missing here: no picture can be added, everything else works. Ask an administrator to install again.',
  },
  'photo-gone': {
    status: 409,
    zh: '这张照片已不在本机。请去掉它,重新加一次。',
    en: 'This picture is no longer on this desk. Take it out and add it again.',
  },
  'photo-veiled': {
    status: 403,
    zh: '照片已遮挡。请先按“显示完整信息”并选原因,再打开。',
    en: 'The picture is blurred. Use “Reveal” and give a reason first.',
  },
  'photo-too-many': {
    status: 422,
    zh: '一张单最多 {limit} 张照片。请先去掉一张。',
    en: 'A record takes {limit} pictures at most. Take one out first.',
  },
  internal: {
    status: 500,
    zh: '程序出错,刚才的操作没有完成,数据没有变。请再试一次;还不行请联系管理员,编号 {incident}。',
    en: 'Something failed and nothing was changed. Try again; if it fails again, tell the administrator this number: {incident}.',
  },
} as const satisfies Record<string, Sentence & { status: number }>

export type ErrorCode = keyof typeof table
export type ErrorDetails = Readonly<Record<string, string | number>>

/** HTTP's status of a refusal, for the loopback shell. */
export const statusOf = (code: ErrorCode): number => table[code].status

/** The sentence for a clerk, with the details filled in; a detail that may be a pair carries its language by `_en`. */
export function sentenceOf(code: ErrorCode, details: ErrorDetails = {}): Sentence {
  const fill = (template: string, language: 'zh' | 'en'): string =>
    template.replace(/\{(\w+)\}/g, (_all, key: string) =>
      String((language === 'en' ? details[`${key}_en`] : undefined) ?? details[key] ?? ''),
    )
  return { zh: fill(table[code].zh, 'zh'), en: fill(table[code].en, 'en') }
}

/** A refusal with a code, the clerk's sentence and the cause. Logged once, at the boundary. */
export class DeskError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(`${code}: ${sentenceOf(code, details).en}`, cause === undefined ? undefined : { cause })
    this.name = 'DeskError'
    this.code = code
    this.details = details
  }
}
