import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { storeMail } from '../mail/store-mail.ts'
import { startWorld, type World } from '../testing/world.ts'
import { deliverMail } from './deliver-mail.ts'

/** The lines of one mail as an SMTP server was given them. */
interface Letter {
  readonly from: string
  readonly to: string
  readonly data: string
}

interface MailServer {
  readonly url: string
  readonly letters: Letter[]
  /** Recipients that it refuses. */
  readonly refused: Set<string>
  stop(): Promise<void>
}

/** As much of SMTP as a mail needs (RFC 5321). */
async function startMailServer(): Promise<MailServer> {
  const letters: Letter[] = []
  const refused = new Set<string>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    receiveLetters(socket, letters, refused)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    refused,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function receiveLetters(socket: Socket, letters: Letter[], refused: ReadonlySet<string>): void {
  let [from, to, unread] = ['', '', '']
  let lines: string[] | undefined
  const say = (words: string) => socket.write(`${words}\r\n`)
  const hear = (line: string): void => {
    const address = /<(.*)>/.exec(line)?.[1] ?? ''
    if (lines && line !== '.') lines.push(line)
    else if (lines) {
      letters.push({ from, to, data: lines.join('\n') })
      lines = undefined
      say('250 Taken')
    } else if (/^(?:EHLO|HELO)/.test(line)) say('250 mail.example')
    else if (line.startsWith('MAIL')) {
      from = address
      say('250 Go on')
    } else if (line.startsWith('RCPT')) {
      to = address
      say(refused.has(to) ? '550 Nobody of that name' : '250 Go on')
    } else if (line === 'DATA') {
      lines = []
      say('354 Say it, and end with a dot')
    } else if (line === 'QUIT') {
      say('221 Goodbye')
      socket.end()
    } else say('250 As you like')
  }
  socket.on('error', () => {})
  socket.on('data', (bytes) => {
    const parts = (unread + bytes.toString()).split('\r\n')
    unread = parts.pop() ?? ''
    for (const line of parts) hear(line)
  })
  say('220 mail.example')
}

let mailServer: MailServer
let world: World
beforeAll(async () => {
  // the server's own job would send before the test looks
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  mailServer = await startMailServer()
  world = await startWorld({ SMTP_URL: mailServer.url, MAIL_FROM: 'Street works <works@marl.example>' })
})
afterAll(async () => {
  await world.stop()
  await mailServer.stop()
  vi.useRealTimers()
})
afterEach(async () => {
  await world.db.deleteFrom('mail').execute()
  mailServer.letters.length = 0
  mailServer.refused.clear()
})

const write = (to: string) =>
  storeMail(world.db, { to, subject: `For ${to}`, text: 'First line\n\n.Second' }, world.clock.realNow())
const mails = () => world.db.selectFrom('mail').selectAll().orderBy('id').execute()
const recipients = () => mailServer.letters.map(({ to }) => to)

test('a mail goes out once, with its sender, subject and text', async () => {
  await write('planner@water.example')
  await deliverMail(world.house)
  await deliverMail(world.house)
  expect(mailServer.letters).toHaveLength(1)
  const [letter] = mailServer.letters
  expect(letter).toMatchObject({ from: 'works@marl.example', to: 'planner@water.example' })
  expect(letter?.data).toContain('Subject: For planner@water.example')
  expect(letter?.data).toContain('From: Street works <works@marl.example>')
  expect(letter?.data).toMatch(/First line\n\n\.\.Second/)
  const [stored] = await mails()
  expect(stored?.sent_at).not.toBeNull()
})

test('BR-GEN-99 a forgotten password’s code is in the mail, and not on the sandbox’s page', async () => {
  await world.stranger.request('POST', '/v6/party/forgot-password', { email: 'planner@water.example' })
  await deliverMail(world.house)
  expect(mailServer.letters[0]?.data).toMatch(/Subject: \d{6} is your code for a new password/)
  expect((await world.stranger.request('GET', '/sandbox/mail')).status).toBe(404)
})

test('a mail that is refused keeps none of the others, and is tried again after one minute, two, four', async () => {
  mailServer.refused.add('nobody@water.example')
  await write('nobody@water.example')
  await write('planner@water.example')
  await expect(deliverMail(world.house)).rejects.toThrow('1 mails could not be sent')
  expect(recipients()).toEqual(['planner@water.example'])
  const tries: number[] = []
  for (const seconds of [50, 20, 110, 20, 230, 20]) {
    world.clock.advanceReal({ seconds })
    await deliverMail(world.house).catch(() => {})
    tries.push((await mails())[0]?.tries ?? -1)
  }
  expect(tries).toEqual([1, 2, 2, 3, 3, 4])
})

test('what failed goes out once its recipient is there', async () => {
  mailServer.refused.add('late@water.example')
  await write('late@water.example')
  await expect(deliverMail(world.house)).rejects.toThrow(AggregateError)
  mailServer.refused.clear()
  world.clock.advanceReal({ minutes: 2 })
  await deliverMail(world.house)
  expect(recipients()).toEqual(['late@water.example'])
  expect(await mails()).toMatchObject([{ tries: 1, sent_at: expect.anything() }])
})

test('after eight failures it stays in the store', async () => {
  mailServer.refused.add('nobody@water.example')
  await write('nobody@water.example')
  for (let tries = 0; tries < 8; tries += 1) {
    await expect(deliverMail(world.house)).rejects.toThrow(AggregateError)
    world.clock.advanceReal({ hours: 3 })
  }
  await deliverMail(world.house)
  expect(await mails()).toMatchObject([{ tries: 8, sent_at: null }])
})

test('a server that is away is a failure like another', async () => {
  const away = { ...world.house, config: { ...world.house.config, smtpUrl: 'smtp://127.0.0.1:9' } }
  await write('planner@water.example')
  await expect(deliverMail(away)).rejects.toThrow(AggregateError)
  expect(await mails()).toMatchObject([{ tries: 1, sent_at: null }])
})
