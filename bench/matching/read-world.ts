import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { venueTemplate } from '../../core/vocabulary/zones.ts'
import { readLine } from '../../desk/interchange.ts'
import type { Told, World } from './world.ts'

const linesOf = (folder: string, file: string): string[] =>
  readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)

/**
 * A world that somebody else made: `finds.jsonl` and `reports.jsonl` in the interchange format and `truth.jsonl`, a line a report with
 * `report` and `find`, the find null where there is none.
 */
export function readWorld(folder: string): World {
  const zones = venueTemplate('zoo').map((zone) => ({ ...zone, synonyms: [...zone.synonyms] }))
  const told = (file: string): Told[] =>
    linesOf(folder, file).map((line) => {
      const { ref, kind, fields } = readLine(line, zones)
      return { id: ref, kind, fields }
    })
  const pairs = linesOf(folder, 'truth.jsonl').map(
    (line) => JSON.parse(line) as { report: string; find: string | null },
  )
  return {
    zones,
    finds: told('finds.jsonl'),
    reports: told('reports.jsonl'),
    truth: new Map(pairs.flatMap(({ report, find }) => (find === null ? [] : [[report, find] as const]))),
  }
}
