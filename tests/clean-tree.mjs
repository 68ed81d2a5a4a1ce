// Fails where a tracked file names a folder of somebody's machine, a folder outside the tree, or the host a package came from:
// it would not work, or mean nothing, anywhere else.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

// Written in pieces, so that this file does not find itself.
const forbidden = [
  /(^|[\s'"`(=:])\/(wo[r]k|ho[m]e|ro[o]t|Us[e]rs)\/[\w.]/,
  /[A-Z]:\\Us[e]rs\\/,
  /\.\.\/sha[r]ed\b/,
  /"resolved": *"ht[t]p/,
]

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
const isText = (content) => !content.includes('\0')
const findings = files.flatMap((file) => {
  const content = readFileSync(file, 'utf8')
  if (!isText(content)) return []
  return content
    .split('\n')
    .flatMap((line, i) =>
      forbidden.some((pattern) => pattern.test(line)) ? [`${file}:${i + 1}: ${line.slice(0, 160)}`] : [],
    )
})

for (const finding of findings) process.stderr.write(`${finding}\n`)
if (findings.length > 0) process.stderr.write('These lines name a place on one machine.\n')
process.exitCode = findings.length > 0 ? 1 : 0
