import type { Sentence } from '../sentence.ts'

/** Where things go for good or for a while. The police station closes their case here; another desk goes on with it. */
export const transferDestinations = ['station', 'desk'] as const
export type TransferDestination = (typeof transferDestinations)[number]

export const destinationNames: Readonly<Record<TransferDestination, Sentence>> = {
  station: { zh: '派出所', en: 'police station' },
  desk: { zh: '另一个服务台', en: 'another desk' },
}
