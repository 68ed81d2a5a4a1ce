import type { ComponentType } from 'react'

type Screen = { readonly path: string; readonly load: () => Promise<ComponentType> }

const screen = (path: string, load: () => Promise<ComponentType>): Screen => ({ path, load })

/**
 * Every screen behind the sign-in but the board, by address; each is a piece of its own that the first page does not wait for.
 * What stands first is fetched first.
 */
export const screens: readonly Screen[] = [
  screen('intake/:kind', async () => (await import('./intake/intake.tsx')).Intake),
  screen('record/:id', async () => (await import('./record/record.tsx')).RecordPage),
  screen('match/:id', async () => (await import('./match/of-record.tsx')).OfRecord),
  screen('match/:id/:other', async () => (await import('./match/of-record.tsx')).OfRecord),
  screen('same/:id/:other', async () => (await import('./same/same.tsx')).SameCase),
  screen('search', async () => (await import('./search/search.tsx')).Search),
  screen('release/:find', async () => (await import('./release/release.tsx')).Release),
  screen('owing', async () => (await import('./release/owing.tsx')).Owing),
  screen('documents', async () => (await import('./release/held-documents.tsx')).HeldDocuments),
  screen('slip/:slip', async () => (await import('./slip/slip.tsx')).Slip),
  screen('papers', async () => (await import('./papers/papers.tsx')).BoothPapers),
  screen('papers/:record', async () => (await import('./papers/papers.tsx')).Papers),
  screen('intake', async () => (await import('./intake/start.tsx')).Start),
  screen('match', async () => (await import('./match/proposed.tsx')).Proposed),
  screen('record/:id/edit', async () => (await import('./intake/edit.tsx')).Edit),
  screen('batch', async () => (await import('./batch/batch.tsx')).Batch),
  screen('statistics', async () => (await import('./statistics/statistics.tsx')).Statistics),
  screen('notebook', async () => (await import('./notebook/notebook.tsx')).Notebook),
  screen('learning', async () => (await import('./learning/learning.tsx')).Learning),
  screen('venue', async () => (await import('./venue/venue.tsx')).Venue),
  screen('legal', async () => (await import('./legal/legal.tsx')).Legal),
  screen('custody/:part?', async () => (await import('./custody/custody.tsx')).Custody),
  screen('staff', async () => (await import('./staff/staff.tsx')).Staff),
  screen('calls', async () => (await import('./calls/calls.tsx')).Calls),
  screen('card', async () => (await import('./card/card.tsx')).PointCard),
  screen('devices', async () => (await import('./devices/devices.tsx')).Devices),
]
