/** Makes this server stand before a real Street Manager: which endpoint goes where, and what they share. */
import type { FastifyInstance } from 'fastify'
import { basePath, type Endpoint } from '../../../domain/contract/endpoint.ts'
import type { OutageReason } from '../../../domain/contract/enums/upstream.ts'
import { answeredBy, doneElsewhere } from '../../../domain/contract/pass-through.ts'
import { newSecret, type Config } from '../../config.ts'
import { findCaller } from '../../http/find-caller.ts'
import type { House, Implementation } from '../../http/implement.ts'
import { Refusal } from '../../http/refusals.ts'
import { registerRoutes } from '../../http/routes.ts'
import { largestFileBytes } from '../../http/security.ts'
import { forgetExpired } from '../../jobs/forget-expired.ts'
import { instant } from '../../store/instants.ts'
import { makeHealth } from './health.ts'
import { makeTokenKeeper, type TokenKeeper } from './keep-tokens.ts'
import { makeRemoteLiveUpdates } from './live-updates.ts'
import { passOn } from './pass-on.ts'
import { describePerson, knownContracts, rememberPerson } from './remember-account.ts'
import { remoteSession } from './remote-session.ts'
import { makeSeal } from './sealed.ts'
import { makeSendOnce } from './send-once.ts'
import { makeUpstream, wasNeverConnected, type Upstream } from './upstream.ts'

type StreetManager = NonNullable<Config['streetManager']>

/** What passing through adds to a server. */
export interface PassThrough {
  /** The server's house, with live updates and health from the Street Manager behind it. */
  readonly house: House
  register(app: FastifyInstance, implementations: readonly Implementation[]): Promise<void>
  close(): Promise<void>
}

const forgetMilliseconds = 15 * 60_000
const checkPatienceMilliseconds = 5000

export function makePassThrough(
  plain: Omit<House, 'live'>,
  streetManager: StreetManager,
  onFailure: (error: unknown) => void,
): PassThrough {
  const { db, clock, config } = plain
  const check = () => checkStatus(streetManager.url)
  const { checkMilliseconds } = streetManager
  const health = makeHealth({ db, clock, check, checkMilliseconds, onFailure })
  const upstream = makeUpstream({ ...streetManager, health })
  const seal = makeSeal(config.sessionSecret ?? newSecret())
  const onFresh = (idHash: string, token: string) => {
    void rememberAgain(plain, upstream, idHash, token).catch(onFailure)
  }
  const tokens = makeTokenKeeper(plain, upstream, seal, onFresh)
  const askAs = (emails: readonly string[], path: string) =>
    askAsOneOf({ house: plain, upstream, tokens }, emails, path)
  const live = makeRemoteLiveUpdates({ clock, askAs, pollMilliseconds: streetManager.pollMilliseconds, onFailure })
  const house: House = { ...plain, live, upstreamHealth: health }
  const timer = setInterval(() => void forgetExpired(house).catch(onFailure), forgetMilliseconds)
  timer.unref()
  return {
    house,
    register: async (app, implementations) => {
      const own = remoteSession(upstream, tokens)
      const isReplaced = ({ endpoint }: Implementation) => own.some((other) => other.endpoint === endpoint)
      const kept = implementations.filter((one) => answeredBy(one.endpoint) === 'store' && !isReplaced(one))
      registerRoutes(app, house, [...kept, ...own])
      const gate = { house, upstream, tokens, sendOnce: makeSendOnce(house) }
      await app.register(async (scope) => {
        readBodiesWhole(scope)
        for (const { endpoint } of implementations) {
          const handler =
            answeredBy(endpoint) === 'street-manager'
              ? passOn(gate, endpoint)
              : answeredBy(endpoint) === 'nobody'
                ? refuseElsewhere(house, endpoint)
                : undefined
          if (!handler) continue
          const bodyLimit = endpoint.multipart ? largestFileBytes + formBytes : largestJsonBytes
          scope.route({ method: endpoint.method, url: basePath(endpoint.api) + endpoint.path, bodyLimit, handler })
        }
      })
    },
    close: async () => {
      clearInterval(timer)
      upstream.close()
      await live.close()
      await health.close()
    },
  }
}

const largestJsonBytes = 2 * 1024 * 1024
/** What a form adds to its file. */
const formBytes = 64 * 1024

/**
 * Bodies go on as they came. They are read to their end first: half an upload never reaches Street Manager, and one that is
 * refused for its token can go again.
 */
function readBodiesWhole(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(/^(?:application\/json|multipart\/form-data)/, { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  )
}

/** Where `endpoint` would need the works themselves, which are in Street Manager. */
function refuseElsewhere(house: House, endpoint: Endpoint) {
  return async (request: Parameters<typeof findCaller>[1]): Promise<never> => {
    if (typeof endpoint.access !== 'string') await findCaller(house, request)
    throw new Refusal(404, doneElsewhere)
  }
}

/** Asks what costs Street Manager nothing; resolves to what is wrong with it. */
async function checkStatus(url: string): Promise<OutageReason | undefined> {
  const signal = AbortSignal.timeout(checkPatienceMilliseconds)
  try {
    const response = await fetch(`${url}/work/status`, { redirect: 'manual', signal })
    await response.body?.cancel()
    return response.status >= 500 ? 'server_error' : undefined
  } catch (error) {
    if (signal.aborted) return 'no_answer_in_time'
    return wasNeverConnected(error) ? 'no_connection' : 'connection_lost'
  }
}

/** What somebody may do changes while they are signed in: it is looked up with every new token. */
async function rememberAgain({ db, clock }: Omit<House, 'live'>, upstream: Upstream, idHash: string, token: string) {
  const session = await db.selectFrom('session').select('email').where('id_hash', '=', idHash).executeTakeFirst()
  if (!session) return
  const described = await describePerson(upstream, token, session.email, await knownContracts(db, session.email))
  await db.transaction().execute((inside) => rememberPerson(inside, session.email, described, clock.realNow()))
}

interface Asking {
  readonly house: Omit<House, 'live'>
  readonly upstream: Upstream
  readonly tokens: TokenKeeper
}

async function askAsOneOf({ house, upstream, tokens }: Asking, emails: readonly string[], path: string) {
  const session = await house.db
    .selectFrom('session')
    .innerJoin('upstream_session', 'upstream_session.id_hash', 'session.id_hash')
    .select('session.id_hash')
    .where('email', 'in', emails)
    .where('expires_at', '>', instant(house.clock.realNow()))
    .orderBy('session.created_at', 'desc')
    .executeTakeFirst()
  if (!session) return undefined
  const token = await tokens.idToken(session.id_hash)
  const answer = await upstream.ask({ method: 'GET', path, headers: { token } })
  if (answer.status !== 401) return answer
  return upstream.ask({ method: 'GET', path, headers: { token: await tokens.afterRefusal(session.id_hash, token) } })
}
