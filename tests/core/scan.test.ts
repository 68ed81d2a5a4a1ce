import { describe, expect, test } from 'vitest'
import { identityCheck } from '../../core/identity-number.ts'
import { scanOf } from '../../core/scan.ts'
import { formatSlip, qrText } from '../../core/slip-number.ts'

const slip = formatSlip('A1', '2026-10-02', 42)
const identity = `99010419900101123${identityCheck('99010419900101123')}`

describe('what a scanned text is', () => {
  test.each([
    [slip, 'slip'],
    [slip.toLowerCase(), 'slip'],
    [qrText(slip, 'A'.repeat(86)), 'slip'],
    ['A1-M0007', 'record'],
    [identity, 'resident-id'],
    [identity.slice(0, -1) + (identity.endsWith('0') ? '1' : '0'), 'other'],
    ['E99012345', 'passport'],
    ['6901234567892', 'other'],
    ['', 'other'],
  ])('%s is %s', (text, is) => expect(scanOf(text).is).toBe(is))
})
