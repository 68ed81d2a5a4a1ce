import { describe, expect, it } from 'vitest'
import { afterCrash, crashWindow, dataFolderIn, endOf, onSecondStart } from '../../electron/lifecycle.ts'

describe('a desk process that ended by itself', () => {
  it('is started again once, with a sentence in both languages', () => {
    const { do: step, sentence } = afterCrash([], 1_000)
    expect(step).toBe('restart')
    expect(sentence.zh).toContain('重新登录')
    expect(sentence.en).toContain('sign in again')
  })

  it('is not started a second time soon after', () => {
    expect(afterCrash([1_000], 1_000 + crashWindow - 1).do).toBe('give-up')
    expect(afterCrash([1_000], 1_000 + crashWindow).do).toBe('restart')
  })

  it('is told from one that was told to stop and from one that could not open its folder', () => {
    expect(endOf({ stopping: true, refused: false })).toBe('stopped')
    expect(endOf({ stopping: false, refused: true })).toBe('refused')
    expect(endOf({ stopping: false, refused: false })).toBe('crashed')
  })
})

describe('a second start', () => {
  it('brings the first window to the front', () => {
    expect(onSecondStart({ open: true, minimized: false })).toEqual(['focus'])
    expect(onSecondStart({ open: true, minimized: true })).toEqual(['restore', 'focus'])
    expect(onSecondStart({ open: false, minimized: false })).toEqual(['open'])
  })
})

describe('the data folder', () => {
  it('is the last one that the command line names, else the system’s', () => {
    expect(dataFolderIn(['electron', '.', '--data=a', '--data=b b'], 'c')).toBe('b b')
    expect(dataFolderIn(['electron', '.', '--data='], 'c')).toBe('c')
    expect(dataFolderIn(['electron', '.'], 'c')).toBe('c')
  })
})
