import type { Refusal } from './refusal.ts'

/** Refusals about the desk itself: set-up, folder, disk and file. */
export const deskRefusals = {
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
  'desk-code-invalid': {
    status: 422,
    zh: '岗位代码用 1 到 4 个大写字母或数字,如 A1。',
    en: 'A desk code is one to four capital letters or digits, such as A1.',
  },
  'file-unusable': {
    status: 500,
    zh: '文件或文件夹“{file}”用不了({reason})。请核对路径和权限。',
    en: 'The file or folder “{file}” cannot be used ({reason}). Check its path and its permissions.',
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
  'rebuild-hindered': {
    status: 409,
    zh: '不能重建:数据本身有损坏。{what}请先把整个文件夹复制一份,再用最近一份核对通过的备份。',
    en: 'Not rebuilt: the data itself is damaged. {what_en} Copy the whole folder aside, then go back to the last copy that verifies.',
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
  internal: {
    status: 500,
    zh: '程序出错,刚才的操作没有完成,数据没有变。请再试一次;还不行请联系管理员,编号 {incident}。',
    en: 'Something failed and nothing was changed. Try again; if it fails again, tell the administrator this number: {incident}.',
  },
} as const satisfies Record<string, Refusal>
