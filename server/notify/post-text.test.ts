/** What a subscriber can make this server call, and what not (BR-EVT-06). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startReceiver, type Receiver } from '../testing/receiver.ts'
import { postText, theInternet, type Reach } from './post-text.ts'
import { isPublicAddress } from './public-address.ts'

let receiver: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.stop())
beforeEach(() => {
  receiver.received.length = 0
  receiver.answer = (response) => response.end()
})

const post = (url: string, reach: Partial<Reach> = {}) =>
  postText(url, '{"a":"Straße"}', { 'content-type': 'application/json' }, { ...receiver.reach, ...reach })

describe('an HTTPS address', () => {
  test('gets the text and its headers, by the name that it was called by', async () => {
    await post(receiver.url)
    expect(receiver.received).toEqual([
      {
        path: '/events',
        text: '{"a":"Straße"}',
        headers: expect.objectContaining({
          host: `receiver.example:${receiver.port}`,
          'content-type': 'application/json',
          'content-length': '15',
        }),
      },
    ])
  })

  test('is looked up once, and called at the address that was judged', async () => {
    const asked: string[] = []
    const judged: string[] = []
    await post(receiver.url, {
      resolve: async (name) => {
        asked.push(name)
        // a name that would lead elsewhere the second time
        return asked.length === 1 ? ['127.0.0.1'] : ['127.0.0.99']
      },
      isAllowed: (address) => judged.push(address) > 0,
    })
    expect([asked, judged]).toEqual([['receiver.example'], ['127.0.0.1']])
    expect(receiver.received).toHaveLength(1)
  })

  test('any status of success will do, and an answer without an end is not waited for', async () => {
    let unfinished: Promise<unknown> | undefined
    receiver.answer = (response) => {
      unfinished = new Promise((resolve) => response.once('close', () => resolve(response.writableFinished)))
      response.writeHead(202).write('x'.repeat(65_536))
    }
    await post(receiver.url)
    expect(await unfinished).toBe(false)
  })
})

describe('no private address is called, however it is put', () => {
  const guarded = { isAllowed: isPublicAddress }
  const says = 'The address is not one of the public internet'

  test.each([
    ['as a number', (port: number) => `https://127.0.0.1:${port}/`],
    ['as one number', (port: number) => `https://2130706433:${port}/`],
    ['as IPv6', (port: number) => `https://[::1]:${port}/`],
    ['as IPv4 within IPv6', (port: number) => `https://[::ffff:127.0.0.1]:${port}/`],
  ])('%s', async (_, url) => {
    await expect(post(url(receiver.port), guarded)).rejects.toThrow(says)
    expect(receiver.received).toEqual([])
  })

  test.each([
    ['a private one', ['127.0.0.1']],
    ['a public and a private one', ['8.8.8.8', '127.0.0.1']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['IPv6 of this machine', ['::1']],
  ])('behind a name: %s', async (_, addresses) => {
    await expect(post(receiver.url, { ...guarded, resolve: async () => addresses })).rejects.toThrow(says)
    expect(receiver.received).toEqual([])
  })

  test('production judges so, and has no way round it', () => {
    expect(theInternet.isAllowed).toBe(isPublicAddress)
    expect(theInternet.ca).toBeUndefined()
  })
})

describe('what counts as a failure', () => {
  test('plain HTTP', async () => {
    await expect(post(`http://receiver.example:${receiver.port}/`)).rejects.toThrow('Only HTTPS addresses are called')
  })

  test('a name that nobody knows', async () => {
    await expect(post(receiver.url, { resolve: async () => [] })).rejects.toThrow('was not found')
  })

  test('a redirect: it is not followed', async () => {
    receiver.answer = (response) => response.writeHead(302, { location: receiver.url }).end()
    await expect(post(receiver.url)).rejects.toThrow('The answer was 302')
    expect(receiver.received).toHaveLength(1)
  })

  test.each([400, 404, 500, 503])('the answer %i', async (status) => {
    receiver.answer = (response) => response.writeHead(status).end()
    await expect(post(receiver.url)).rejects.toThrow(`The answer was ${status}`)
  })

  test('a certificate that nobody vouches for', async () => {
    const { ca: _, ...others } = receiver.reach
    await expect(postText(receiver.url, '', {}, others)).rejects.toThrow(/self-signed certificate/)
    expect(receiver.received).toEqual([])
  })

  test('a certificate of another name', async () => {
    await expect(post(`https://another.example:${receiver.port}/`)).rejects.toThrow(/altnames|another\.example/)
    expect(receiver.received).toEqual([])
  })

  test('no answer in time', async () => {
    receiver.answer = () => {}
    await expect(post(receiver.url, { patienceMilliseconds: 200 })).rejects.toThrow('No answer within 0.2 seconds')
  })

  test('a head that does not end', async () => {
    receiver.answer = (response) => {
      response.writeHead(200, { 'x-long': 'x'.repeat(60_000) })
      response.end()
    }
    await expect(post(receiver.url)).rejects.toThrow(/Header overflow/)
  })
})
