/**
 * Sends text to an address that a stranger gave. The name is looked up here, every address behind it has to be one of the
 * open internet, and the connection goes to the very address that was judged: a name that answers differently the second
 * time gains nothing. No proxy, no redirect, no answer read beyond its status.
 */
import { Resolver } from 'node:dns/promises'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress, literalAddress } from './public-address.ts'

const largestHeadBytes = 16 * 1024

/** What stands between this server and the internet; tests put a receiver of their own behind it. */
export interface Reach {
  /** Every address of a name; throws when it has none. */
  readonly resolve: (name: string, signal: AbortSignal) => Promise<readonly string[]>
  readonly isAllowed: (address: string) => boolean
  /** For looking up, connecting, sending and the head of the answer together. */
  readonly patienceMilliseconds: number
  /** The one certificate to trust; undefined for the usual authorities. */
  readonly ca?: string
}

export const theInternet: Reach = {
  resolve: resolveName,
  isAllowed: isPublicAddress,
  patienceMilliseconds: 5000,
}

/** Asks DNS itself: the machine's own list of names is nobody's business outside. */
async function resolveName(name: string, signal: AbortSignal): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  signal.addEventListener('abort', () => resolver.cancel(), { once: true })
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}

/** The address answered, and did not take it. */
export class NotTaken extends Error {
  readonly status: number

  constructor(status: number) {
    super(`The answer was ${status}`)
    this.name = 'NotTaken'
    this.status = status
  }
}

/**
 * Posts text to an HTTPS URL; resolves to the answer's status when it is one of success.
 *
 * @throws Error with a sentence for people: not an HTTPS address, not found, private, too slow; NotTaken for another status
 */
export async function postText(
  url: string,
  text: string,
  headers: Readonly<Record<string, string>>,
  reach: Reach = theInternet,
): Promise<number> {
  const target = new URL(url)
  if (target.protocol !== 'https:') throw new Error('Only HTTPS addresses are called')
  const signal = AbortSignal.timeout(reach.patienceMilliseconds)
  try {
    const address = await judgedAddress(target.hostname, reach, signal)
    const status = await post(target, address, { text, headers, reach, signal })
    if (status < 200 || status > 299) throw new NotTaken(status)
    return status
  } catch (error) {
    if (signal.aborted)
      throw new Error(`No answer within ${reach.patienceMilliseconds / 1000} seconds`, { cause: error })
    throw error
  }
}

async function judgedAddress(hostname: string, { resolve, isAllowed }: Reach, signal: AbortSignal): Promise<string> {
  const literal = literalAddress(hostname)
  const addresses = literal === undefined ? await resolve(hostname, signal) : [literal]
  const [address] = addresses
  if (address === undefined) throw new Error('The name of the address was not found')
  if (!addresses.every(isAllowed)) throw new Error('The address is not one of the public internet')
  return address
}

interface Sending {
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
  readonly reach: Reach
  readonly signal: AbortSignal
}

function post(target: URL, address: string, { text, headers, reach, signal }: Sending): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(text) },
      lookup: always(address),
      // a connection kept open would outlive the judgement of its address
      agent: false,
      maxHeaderSize: largestHeadBytes,
      signal,
      ...(reach.ca === undefined ? {} : { ca: reach.ca }),
    })
    sent.once('response', (response) => {
      resolve(response.statusCode ?? 0)
      // whatever follows is of no interest, and may have no end
      response.on('error', () => {})
      response.destroy()
    })
    sent.on('error', reject)
    sent.end(text)
  })
}

/** Answers every question for a name with the one address that was judged. */
function always(address: string): LookupFunction {
  const family = isIP(address)
  return (_name, { all }, answer) => {
    if (all) answer(null, [{ address, family }])
    else answer(null, address, family)
  }
}
