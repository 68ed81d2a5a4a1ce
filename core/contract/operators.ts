import { oc } from '@orpc/contract'
import { z } from 'zod'
import { someText } from '../records/fields.ts'

export const roles = ['clerk', 'supervisor', 'administrator', 'auditor'] as const
export type Role = (typeof roles)[number]
/** 民警 · 辅警 · 园方 */
export const operatorKinds = ['police', 'auxiliary', 'venue'] as const

export const operatorSchema = z.object({
  id: z.string(),
  name: z.string(),
  badge: z.string(),
  kind: z.enum(operatorKinds),
  role: z.enum(roles),
  active: z.boolean(),
})
export type OperatorView = z.output<typeof operatorSchema>

const profile = z.object({
  name: someText(40),
  badge: someText(20),
  kind: z.enum(operatorKinds),
  role: z.enum(roles),
})

export const operators = {
  /** `newPin` is asked for (`pin-to-choose`) where `pin` was given by a supervisor. */
  signIn: oc
    .input(z.object({ badge: z.string().max(20), pin: z.string().max(20), newPin: z.string().max(20).optional() }))
    .output(operatorSchema),
  signOut: oc.output(z.object({})),
  list: oc.output(z.array(operatorSchema)),
  add: oc.input(profile.extend({ pin: z.string().max(20) })).output(operatorSchema),
  change: oc
    .input(z.object({ id: z.string(), role: z.enum(roles).optional(), active: z.boolean().optional() }))
    .output(operatorSchema),
  /** For who forgot theirs: a PIN that is shown once and opens nothing but the choice of another. */
  resetPin: oc.input(z.object({ id: z.string() })).output(z.object({ pin: z.string() })),
  changePin: oc.input(z.object({ pin: z.string().max(20), newPin: z.string().max(20) })).output(z.object({})),
}
