import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostOf, isAddress, waitAfter } from '../../core/printing.ts'

describe("a printer's address", () => {
  test('is a host with the port of receipt printers unless another is said', () => {
    expect(hostOf('192.0.2.17')).toEqual({ host: '192.0.2.17', port: 9100 })
    expect(hostOf('printer-1.booth:9101')).toEqual({ host: 'printer-1.booth', port: 9101 })
    expect(hostOf('[2001:db8::7]:9100')).toEqual({ host: '2001:db8::7', port: 9100 })
    expect(hostOf('192.0.2.17:0')).toBeNull()
    expect(hostOf('192.0.2.17:70000')).toBeNull()
  })

  test.each([
    ['network', 'a b'],
    ['network', '-x'],
    ['device', '/etc/passwd'],
    ['device', '/dev/../etc/passwd'],
    ['device', 'C:\\secret.txt'],
    ['queue', 'a & del'],
    ['queue', '-o'],
    ['queue', 'x"y'],
    ['queue', '..\\share'],
    ['queue', ''],
  ] as const)('%s: %s is none', (connection, address) => {
    expect(isAddress(connection, address)).toBe(false)
  })

  test('holds nothing that a command line or a path reads as more than a name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('network', 'device', 'queue'),
        fc.string({ unit: fc.constantFrom(...'ab.-_/:[]()# "\'&|<>^%;$`\\\n机9') }),
        (connection, text) => {
          fc.pre(isAddress(connection, text))
          expect(text.trim()).not.toMatch(/["'&|<>^%;$`\\\n\r]|\.\.|^-/)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

test('a paper that failed is tried again soon, then at most a minute later', () => {
  const waits = [1, 2, 3, 4, 5, 100].map(waitAfter)
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(waits[0]).toBeLessThanOrEqual(5_000)
  expect(waits.at(-1)).toBe(60_000)
})
