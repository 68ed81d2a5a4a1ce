import type { Ids } from './stage.ts'
import { go, type View } from './view.ts'

/** One picture: a name for files and options, and the way to it. Doors come first, since signing in closes them. */
export type Screen = {
  readonly name: string
  readonly open: (view: View) => Promise<void>
  /** In CSS pixels, for what is shot as the printer gets it. */
  readonly paper?: { readonly width: number; readonly height: number }
}

/** A screen inside, by its address, and what is done there before the picture is taken. */
export const at = (name: string, path: (ids: Ids) => string, then?: (view: View) => Promise<void>): Screen => ({
  name,
  async open(view) {
    await go(view, path(view.stage.ids))
    await then?.(view)
  },
})
