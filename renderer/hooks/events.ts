import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { areas, DeskEvent } from '../../core/contract/desk.ts'
import { api, client } from '../api.ts'
import { problemOf } from '../problem.ts'

type Area = (typeof areas)[number]
export type Link = 'connecting' | 'online' | 'offline'
type News = { readonly event?: DeskEvent; readonly link?: Link; readonly everything?: true }

const affected: Record<Area, readonly { key: (options?: object) => readonly unknown[] }[]> = {
  records: [
    api.custody,
    api.contacts,
    api.records,
    api.matches,
    api.doubles,
    api.search,
    api.statistics,
    api.notices,
    api.desk.status,
  ],
  matches: [api.matches, api.doubles, api.records],
  claims: [api.contacts, api.postings, api.claims, api.slips, api.records, api.statistics, api.notices],
  operators: [api.operators, api.desk.status],
  venue: [api.desk.status, api.operators, api.venue, api.notices],
  drafts: [api.drafts],
  photos: [api.photos],
  custody: [api.custody],
  printers: [api.printers, api.desk.status],
}

async function refresh(queries: QueryClient, event: DeskEvent): Promise<void> {
  const keys = new Set(event.areas.flatMap((area) => affected[area]))
  await Promise.all([...keys].map((utils) => queries.invalidateQueries({ queryKey: utils.key() })))
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

/** Listens until told to stop; after each interruption it says so, waits longer each time up to 3 s, and asks again. */
async function listen(tell: (news: News) => void, signal: AbortSignal): Promise<void> {
  for (let pause = 500; !signal.aborted; pause = Math.min(pause * 2, 3_000)) {
    try {
      const events = await client.desk.events(undefined, { signal })
      tell({ link: 'online', everything: true })
      pause = 250
      for await (const event of events) tell({ event })
    } catch (error) {
      if (signal.aborted) return
      if (problemOf(error).kind === 'closed') tell({ everything: true })
    }
    if (signal.aborted) return
    tell({ link: 'offline' })
    await wait(pause, signal)
  }
}

/**
 * Keeps this page in step with the desk. A browser opens at most six connections to one address, so of several open
 * windows one holds the stream (a lock decides which) and tells the others.
 */
export function useDeskEvents(desk: string): Link {
  const queries = useQueryClient()
  const [link, setLink] = useState<Link>('connecting')
  useEffect(() => {
    const stop = new AbortController()
    const channel = new BroadcastChannel('desk-events')
    const hear = (news: News) => {
      if (news.link !== undefined) setLink(news.link)
      if (news.everything) void queries.invalidateQueries()
      if (news.event !== undefined) void refresh(queries, news.event)
    }
    const tell = (news: News) => {
      hear(news)
      if (!stop.signal.aborted) channel.postMessage(news)
    }
    channel.onmessage = (message: MessageEvent<News>) => hear(message.data)
    const lead = () => listen(tell, stop.signal)
    void navigator.locks.request(`desk-events:${desk}`, { signal: stop.signal }, lead).catch(() => undefined)
    return () => {
      stop.abort()
      channel.close()
    }
  }, [queries, desk])
  return link
}
