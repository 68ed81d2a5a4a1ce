import { generateKeyPairSync, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkCharacter,
  formatSlip,
  parseQr,
  parseSlip,
  qrIsSigned,
  qrText,
  slipSignedText,
} from '../../core/slip-number.ts'

const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*']
const deskCode = fc.string({ unit: fc.constantFrom(...alphabet.slice(0, 36)), minLength: 1, maxLength: 4 })
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2079-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const slip = fc.record({ desk: deskCode, day, running: fc.integer({ min: 1, max: 123_456 }) })
const number = slip.map((one) => formatSlip(one.desk, one.day, one.running))

describe('the number of a slip', () => {
  test('agrees with the examples of the standard', () => {
    // ISO 7064 itself gives 079 → X for MOD 11-2; these for MOD 37-2 are ISBT 128's, which uses the same system.
    expect(checkCharacter('G123498654321')).toBe('H')
    expect(checkCharacter('A999914123456')).toBe('N')
  })

  test('holds desk, day, running number and check character', () => {
    expect(formatSlip('A1', '2026-10-02', 42)).toMatch(/^A1-261002-0042-[0-9A-Z*]$/)
    expect(parseSlip(formatSlip('A1', '2026-10-02', 42))).toMatchObject({ desk: 'A1', day: '261002', running: 42 })
  })

  test('is read back as it was written, also past 9999 a day', () => {
    fc.assert(
      fc.property(slip, (one) => {
        const written = formatSlip(one.desk, one.day, one.running)
        expect(parseSlip(written)).toMatchObject({ ok: true, number: written, desk: one.desk, running: one.running })
      }),
    )
  })

  test('every single wrong character is caught', () => {
    fc.assert(
      fc.property(number, (written) => {
        for (const place of places(written)) {
          for (const other of alphabet) {
            if (other === written[place]) continue
            const wrong = written.slice(0, place) + other + written.slice(place + 1)
            expect(parseSlip(wrong).ok, wrong).toBe(false)
            expect(parseSlip(wrong.replaceAll('-', '')).ok, wrong).toBe(false)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('every swap of two neighbouring characters is caught, across a dash too', () => {
    fc.assert(
      fc.property(number, (written) => {
        const spots = places(written)
        for (let index = 1; index < spots.length; index++) {
          const [left, right] = [spots[index - 1]!, spots[index]!]
          if (written[left] === written[right]) continue
          const swapped = [...written]
          ;[swapped[left], swapped[right]] = [written[right]!, written[left]!]
          expect(parseSlip(swapped.join('')).ok, swapped.join('')).toBe(false)
        }
      }),
    )
  })

  test('is read in small letters, full width, with spaces, other dashes or none', () => {
    const written = formatSlip('A1', '2026-10-02', 42)
    const fullWidth = written.replace(/[0-9A-Z]/g, (one) => String.fromCodePoint(one.codePointAt(0)! + 0xfee0))
    const spoken = [written.toLowerCase(), fullWidth, ` ${written.replaceAll('-', ' ')} `, written.replaceAll('-', '—')]
    for (const text of [...spoken, written.replaceAll('-', '')]) {
      expect(parseSlip(text), text).toMatchObject({ ok: true, number: written })
    }
  })

  test('without dashes it is not guessed where two readings are left', () => {
    const written = formatSlip('A1', '2011-11-11', 11111)
    expect(parseSlip(written)).toMatchObject({ ok: true, number: written })
    expect(parseSlip(written.replaceAll('-', ''))).toEqual({ ok: false, fault: 'ambiguous' })
  })

  test('says whether a text is no number at all or one with a slip of the pen', () => {
    const written = formatSlip('A1', '2026-10-02', 42)
    expect(parseSlip('手机一部')).toEqual({ ok: false, fault: 'malformed' })
    expect(parseSlip('A1-261302-0042-7')).toEqual({ ok: false, fault: 'malformed' })
    expect(parseSlip(written.replace('0042', '0043'))).toEqual({ ok: false, fault: 'wrong-check' })
  })
})

describe('the QR of a slip', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const signed = (text: string): string => sign(null, Buffer.from(text), privateKey).toString('base64url')
  const isSigned = (_desk: string, text: string, signature: string): boolean =>
    verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'))

  test('is read back and verifies with the desk’s key', () => {
    fc.assert(
      fc.property(number, (written) => {
        const qr = parseQr(qrText(written, signed(slipSignedText(written))))
        expect(qr?.number).toBe(written)
        expect(qr !== null && qrIsSigned(qr, isSigned)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('a signature moved to another number does not verify', () => {
    const mine = formatSlip('A1', '2026-10-02', 42)
    const other = formatSlip('A1', '2026-10-02', 43)
    const qr = parseQr(qrText(other, signed(slipSignedText(mine))))
    expect(qr !== null && qrIsSigned(qr, isSigned)).toBe(false)
  })

  test('a foreign QR is not one of ours', () => {
    expect(parseQr('https://example.com/pay?id=1')).toBeNull()
    expect(parseQr(qrText('A1-261002-0042-?', 'x'.repeat(86)))).toBeNull()
  })
})

/** Where the letters and digits of a number stand. */
const places = (written: string): number[] => [...written].flatMap((one, index) => (one === '-' ? [] : [index]))
