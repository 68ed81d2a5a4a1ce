import type { Refusal } from './refusal.ts'

/** Refusals about pictures. */
export const photoRefusals = {
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
  'photo-needs-leave': {
    status: 403,
    zh: '未成年人或年龄不明者的照片,要值班长准许才能印上协查通报。请值班长输入警号、口令并写明理由,或不带照片开出。',
    en: 'A photo of a minor, or of somebody of unknown age, goes on a search notice only by leave of a supervisor: badge, PIN and reason. Or issue it without the photo.',
  },
  'photo-not-on-paper': {
    status: 422,
    zh: '只有协查通报能印照片,而且登记里要有照片。请不带照片开出,或先给登记加照片。',
    en: 'Only a search notice of a record with a photo can show one. Issue it without, or add a photo to the record first.',
  },
  'photo-too-many': {
    status: 422,
    zh: '一张单最多 {limit} 张照片。请先去掉一张。',
    en: 'A record takes {limit} pictures at most. Take one out first.',
  },
} as const satisfies Record<string, Refusal>
