import { fastifySSE } from '@fastify/sse'
import type { FastifyInstance } from 'fastify'
import { findCaller } from './find-caller.ts'
import type { House } from './implement.ts'

/** `GET /app/live`: server-sent events for a signed-in browser. The only file that knows the SSE library. */
export async function registerLiveStream(app: FastifyInstance, house: House): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(fastifySSE, { heartbeatInterval: 15_000 })
    scope.get('/app/live', { sse: 'only' }, async (request, reply) => {
      const caller = await findCaller(house, request)
      reply.sse.keepAlive()
      const say = (message: { id?: string; event: string; data: object }) => {
        void reply.sse.send(message).catch(() => stop())
      }
      const stop = house.live.listen(caller, {
        change: (change) => say({ id: String(change.update_id), event: 'change', data: change }),
        clock: () => say({ event: 'clock', data: { now: house.clock.now().toString() } }),
      })
      reply.sse.onClose(stop)
      await reply.sse.send({ event: 'ready', data: { now: house.clock.now().toString() } })
    })
  })
}
