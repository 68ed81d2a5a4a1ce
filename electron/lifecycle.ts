import type { Sentence } from '../core/sentence.ts'

/** What the desk's process tells the window's. */
export type DeskWord = { readonly kind: 'ready' } | { readonly kind: 'refused'; readonly sentence: Sentence }

/** What the window's process tells the program that started it, where there is one. */
export type ShellWord = 'alive' | 'ready' | 'handed-over' | 'refused'

/** A second crash within this time is a cause that stays, milliseconds. */
export const crashWindow = 10 * 60 * 1000

export type AfterCrash = { readonly do: 'restart' | 'give-up'; readonly sentence: Sentence }

/** What to do when the desk's process ended by itself; `earlier` are the times it did so before. */
export function afterCrash(earlier: readonly number[], now: number): AfterCrash {
  if (earlier.some((at) => now - at < crashWindow)) {
    return {
      do: 'give-up',
      sentence: {
        zh: '后台程序再次中断,窗口即将关闭。已保存的内容都在;请核对数据文件夹(desk verify)后再启动。',
        en: 'The desk stopped again and the window closes. What was saved is on disk; check the data folder (desk verify) before the next start.',
      },
    }
  }
  return {
    do: 'restart',
    sentence: {
      zh: '后台程序意外中断,已重新启动。已保存的内容都在,请重新登录。',
      en: 'The desk stopped unexpectedly and was started again. What was saved is on disk; please sign in again.',
    },
  }
}

/** How a desk's process ended: told to, never started (it said why), or by itself. */
export function endOf(state: {
  readonly stopping: boolean
  readonly refused: boolean
}): 'stopped' | 'refused' | 'crashed' {
  if (state.stopping) return 'stopped'
  return state.refused ? 'refused' : 'crashed'
}

/** What a second start does: nothing of its own, the first window comes to the front. */
export function onSecondStart(window: {
  readonly open: boolean
  readonly minimized: boolean
}): readonly ('open' | 'restore' | 'focus')[] {
  if (!window.open) return ['open']
  return window.minimized ? ['restore', 'focus'] : ['focus']
}

/** The data folder on this program's command line, or what the system keeps for it. */
export function dataFolderIn(args: readonly string[], fallback: string): string {
  const joined = args.findLast((arg) => arg.startsWith('--data='))
  return joined?.slice('--data='.length) || fallback
}
