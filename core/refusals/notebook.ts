import type { Refusal } from './refusal.ts'

/** Refusals about old registers. */
export const notebookRefusals = {
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
} as const satisfies Record<string, Refusal>
