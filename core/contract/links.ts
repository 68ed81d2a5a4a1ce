import { oc } from '@orpc/contract'
import { z } from 'zod'
import { linkRoles } from '../records/links.ts'
import { idSchema, recordSchema } from './shapes.ts'

/** Another record and what it is to the one asked for. `direct` where a link says so itself, which can be cut. */
export const linkedSchema = z.object({ role: z.enum(linkRoles), record: recordSchema, direct: z.boolean() })
export type LinkedView = z.output<typeof linkedSchema>

const change = z.object({ from: idSchema, to: idSchema, role: z.enum(linkRoles) })

export const links = {
  list: oc.input(z.object({ id: idSchema })).output(z.array(linkedSchema)),
  /** Says what `to` is to `from`; said twice it is one. Answers with what `from` is linked to now. */
  make: oc.input(change).output(z.array(linkedSchema)),
  cut: oc.input(change).output(z.array(linkedSchema)),
}
