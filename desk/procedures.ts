import { implement } from '@orpc/server'
import { contract } from '../core/contract/index.ts'
import { type Context, guard } from './guard.ts'

/** Where every handler begins: `on.records.create.handler(({ context, input }) => …)`, already behind the guard. */
export const on = implement(contract).$context<Context>().use(guard)
