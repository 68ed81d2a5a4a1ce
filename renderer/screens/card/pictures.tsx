import type { SentenceName } from './sentences.ts'

/** Lines of each picture on a ground of 48 by 48: paths as SVG writes them. */
const drawings: Record<SentenceName, readonly string[]> = {
  child: [
    'M24 8a6 6 0 1 0 .01 0',
    'M24 20v12M24 24l-8 5M24 24l8 5M24 32l-5 9M24 32l5 9',
    'M38 8q0-4 3-4t3 3q0 3-3 4v2M41 17v.5',
  ],
  elder: [
    'M21 6a5.5 5.5 0 1 0 .01 0',
    'M21 17q-3 6-1 13M20 22l9 6M20 30l-4 11M20 30l5 11M30 26v15M30 26q0-3 3-3',
    'M39 8q0-4 3-4t3 3q0 3-3 4v2M42 17v.5',
  ],
  phone: ['M16 5h16a2 2 0 0 1 2 2v34a2 2 0 0 1-2 2H16a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z', 'M14 11h20M14 36h20M24 39.5v.5'],
  bag: ['M8 18h32l-2 23H10z', 'M17 18v-5q0-7 7-7t7 7v5', 'M20 26h8'],
  passport: ['M12 5h24v38H12z', 'M24 14a8 8 0 1 0 .01 0M16 22h16M24 14q-6 8 0 16M24 14q6 8 0 16', 'M18 37h12'],
  doctor: ['M8 8h32v32H8z', 'M24 15v18M15 24h18'],
  when: ['M24 5a19 19 0 1 0 .01 0', 'M24 12v12l9 6'],
  where: ['M24 43q-13-16-13-25a13 13 0 0 1 26 0q0 9-13 25z', 'M24 13a5 5 0 1 0 .01 0'],
  map: ['M5 11l13-5 12 5 13-5v31l-13 5-12-5-13 5z', 'M18 6v31M30 11v31', 'M21 20l4 4M25 20l-4 4'],
  colour: ['M24 6a18 18 0 1 0 0 36q4 0 4-4t3-4h5q6 0 6-8Q42 6 24 6z', 'M15 18v.5M23 13v.5M32 17v.5M13 27v.5'],
  age: [
    'M8 26h32v16H8z',
    'M8 33q5 4 10.500 0t10.500 0 11 0',
    'M16 26V16M24 26V16M32 26V16',
    'M16 11v1M24 11v1M32 11v1',
  ],
  clothes: ['M17 7l-12 8 5 9 5-3v21h18V21l5 3 5-9-12-8q-7 7-14 0z'],
  number: ['M11 6l7-1 4 10-5 4q3 7 10 11l4-5 10 5-1 8q-3 4-9 3Q10 36 8 13q0-5 3-7z'],
  write: ['M32 6l9 9-23 23-12 3 3-12z', 'M27 11l9 9', 'M22 43h20'],
  document: ['M5 11h38v27H5z', 'M15 18a4 4 0 1 0 .01 0M9 33q0-6 6-6t6 6', 'M26 19h12M26 25h12M26 31h8'],
  wait: ['M13 5h22M13 43h22', 'M15 5v6q0 6 9 13 9-7 9-13V5', 'M15 43v-6q0-6 9-13 9 7 9 13v6', 'M19 40h10'],
  officer: ['M11 15q13-11 26 0l-3 5H14z', 'M15 20q0 11 9 11t9-11', 'M7 44q2-11 12-12l5 6 5-6q10 1 12 12', 'M24 12v3'],
}

/** What a sentence is about, for whoever reads none of the languages. */
export const Picture = ({ of }: { readonly of: SentenceName }) => (
  <svg viewBox="0 0 48 48" className="card-picture" aria-hidden="true">
    {drawings[of].map((path) => (
      <path key={path} d={path} />
    ))}
  </svg>
)
