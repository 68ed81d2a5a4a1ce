import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Sentence } from '../core/sentence.ts'
import type { ElectronPackage } from './binary.ts'

type Progress = { readonly transferred: number; readonly total: number | null }
type Download = (request: {
  readonly version: string
  readonly artifactName: string
  readonly platform: string
  readonly arch: string
  readonly checksums: Readonly<Record<string, string>>
  readonly cacheRoot?: string | undefined
  readonly downloadOptions: {
    readonly quiet: true
    readonly signal: AbortSignal
    readonly getProgressCallback: (progress: Progress) => Promise<void>
  }
}) => Promise<string>

/** Longest silence of the other side, longest download, longest unpacking; milliseconds. */
export type Bounds = { readonly silence: number; readonly whole: number; readonly unpacking: number }
export const bounds: Bounds = { silence: 30_000, whole: 15 * 60_000, unpacking: 3 * 60_000 }

/**
 * Fetches Electron's binary from ELECTRON_MIRROR or its maker, compares it with the checksum in the npm package, and unpacks it
 * there by Electron's own installer. Resolves with null, or with why it could not be had.
 */
export async function fetchBinary(
  electron: ElectronPackage,
  say: (line: string) => void,
  limits: Bounds = bounds,
): Promise<Sentence | null> {
  try {
    await download(electron, say, limits)
    await unpack(electron, limits)
    return null
  } catch (error) {
    return whyNotFetched(error)
  }
}

async function download(electron: ElectronPackage, say: (line: string) => void, limits: Bounds): Promise<void> {
  const stop = new AbortController()
  const end = (): void => stop.abort(new Error('timed out'))
  const whole = setTimeout(end, limits.whole)
  let silence = setTimeout(end, limits.silence)
  let tenths = 0
  const getProgressCallback = async ({ transferred, total }: Progress): Promise<void> => {
    clearTimeout(silence)
    silence = setTimeout(end, limits.silence)
    const reached = total ? Math.floor((transferred / total) * 10) : 0
    if (reached > tenths && total) say(`${reached * 10}% (${megabytes(transferred)}/${megabytes(total)} MB)`)
    tenths = Math.max(tenths, reached)
  }
  try {
    const require = createRequire(join(electron.folder, 'package.json'))
    const { downloadArtifact } = require('@electron/get') as { downloadArtifact: Download }
    await downloadArtifact({
      version: electron.version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: electron.checksums,
      cacheRoot: process.env.electron_config_cache,
      downloadOptions: { quiet: true, signal: stop.signal, getProgressCallback },
    })
  } finally {
    clearTimeout(whole)
    clearTimeout(silence)
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0)

/** Electron's own installer finds the file in the cache, checks it again and unpacks it. */
const unpack = (electron: ElectronPackage, limits: Bounds): Promise<void> =>
  new Promise((resolve, reject) => {
    const installer = join(electron.folder, 'install.js')
    const child = spawn(process.execPath, [installer], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: limits.unpacking,
    })
    let words = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-2000)
    })
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(words.split('\n')[0] || `code ${code}`))))
  })

/** One reason from the many ways in which a download fails, taken from the error and what caused it. */
export function whyNotFetched(error: unknown): Sentence {
  const words = wordsOf(error)
  if (/timed out|abort/i.test(words)) return { zh: '下载太久没有进展', en: 'the download made no progress' }
  if (/checksum/i.test(words)) return { zh: '下载的文件校验不符', en: 'the downloaded file has a wrong checksum' }
  const code = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|UND_ERR_\w+)\b/.exec(
    words,
  )
  if (code) return { zh: `网络不通(${code[1]})`, en: `no connection (${code[1]})` }
  const status = /Response code (\d+)/.exec(words)
  if (status) return { zh: `下载地址回答 ${status[1]}`, en: `the download address answered ${status[1]}` }
  const first = words.split('\n')[0]!.slice(0, 160)
  return { zh: `下载失败:${first}`, en: `the download failed: ${first}` }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = (error as { code?: unknown }).code
  return [error.message, code, error.cause === undefined ? '' : wordsOf(error.cause)].filter(Boolean).join('\n')
}
