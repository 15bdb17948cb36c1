import { fastifySSE, type SSEReplyInterface } from '@fastify/sse'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller } from '../../domain/contract/permissions.ts'
import { findCaller } from './find-caller.ts'
import type { House } from './implement.ts'
import { Refusal } from './refusals.ts'

/** How long somebody who was signed out, or lost a contract, may go on hearing (BR-GEN-95, BR-ROLE-23). */
const renewMilliseconds = 30_000

/** `GET /app/live`: server-sent events for a signed-in browser. The only file that knows the SSE library. */
export async function registerLiveStream(app: FastifyInstance, house: House): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(fastifySSE, { heartbeatInterval: 15_000 })
    const open = new Set<SSEReplyInterface>()
    // a stream has no end of its own, and a server that closes waits for every answer to end
    scope.addHook('preClose', async () => {
      for (const stream of open) stream.close()
    })
    scope.get('/app/live', { sse: 'only' }, async (request, reply) => {
      const caller = await findCaller(house, request)
      // gone while it was looked up: nothing would ever take the listener away
      if (!reply.sse.isConnected) return
      reply.sse.keepAlive()
      open.add(reply.sse)
      reply.sse.onClose(() => open.delete(reply.sse))
      speakTo(reply.sse, { house, request, caller })
      // a browser that hears this fetches what it shows: nothing may fall between that and what it is told
      await house.live.caughtUp()
      if (reply.sse.isConnected) await reply.sse.send({ event: 'ready', data: { now: house.clock.now().toString() } })
    })
  })
}

interface Listening {
  readonly house: House
  readonly request: FastifyRequest
  readonly caller: Caller
}

/** Tells a browser what happens for as long as it listens and may. */
function speakTo(stream: SSEReplyInterface, { house, request, caller }: Listening): void {
  const say = (message: { id?: string; event: string; data: object }) => {
    void stream.send(message).catch(() => stream.close())
  }
  const listen = (as: Caller) =>
    house.live.listen(as, {
      change: (change) => say({ id: String(change.update_id), event: 'change', data: change }),
      clock: () => say({ event: 'clock', data: { now: house.clock.now().toString() } }),
    })
  let stop = listen(caller)
  const renew = async () => {
    try {
      const current = await findCaller(house, request)
      if (!stream.isConnected) return
      stop()
      stop = listen(current)
      // heartbeats are comments, which a browser's program never sees: by this it knows a quiet stream from a dead one
      say({ event: 'alive', data: { now: house.clock.now().toString() } })
    } catch (error) {
      if (error instanceof Refusal) stream.close()
      else request.log.error({ err: error }, 'a listener could not be looked up')
    }
  }
  const timer = setInterval(() => void renew(), renewMilliseconds)
  timer.unref()
  stream.onClose(() => {
    clearInterval(timer)
    stop()
  })
}
