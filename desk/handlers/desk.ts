import { eventStream } from '../event-stream.ts'
import { on } from '../procedures.ts'
import { changeOperator } from '../session.ts'
import { setUpDesk } from '../set-up.ts'
import { statusOf } from '../status.ts'

export const desk = {
  status: on.desk.status.handler(({ context }) => statusOf(context.desk, context.session)),

  setUp: on.desk.setUp.handler(async ({ context, input }) => {
    await setUpDesk(context.desk, input)
    return statusOf(context.desk, context.session)
  }),

  // Nobody stays signed in across the switch: the two desks have accounts of their own.
  practice: on.desk.practice.handler(async ({ context, input }) => {
    const { host, session } = context
    if (input.on) await host.practice(input.fresh)
    if (session.practice !== input.on || input.fresh) {
      session.practice = input.on
      changeOperator(session, null)
    }
    const shown = host.deskFor(session)
    shown.publish({ areas: ['venue', 'operators', 'records', 'matches', 'claims', 'drafts'], ids: [] })
    return statusOf(shown, session)
  }),

  events: on.desk.events.handler(async function* ({ context, signal }) {
    const { host, session } = context
    yield* eventStream((listener) => host.subscribe(session, listener), signal)
  }),
}
