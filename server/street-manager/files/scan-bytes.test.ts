import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { sampleBytes, testVirus } from '../../testing/sample-files.ts'
import { scanBytes } from './scan-bytes.ts'

let clamd: Server | undefined
afterEach(() => clamd?.close())

/** A daemon that speaks as much of clamd's protocol as one scan needs, and answers what the test wants. */
async function startClamd(answer: (bytes: Buffer) => string): Promise<string> {
  const server = createServer((socket) => {
    let received: Buffer = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      const isWhole = received.subarray(-4).equals(Buffer.alloc(4))
      if (isWhole) socket.end(`${answer(received)}\0`)
    })
  })
  clamd = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('scanning without a clamd', () => {
  it('finds the test virus, also inside other bytes, and nothing else', async () => {
    expect(await scanBytes(testVirus, undefined)).toBe('unsafe')
    expect(await scanBytes(Buffer.concat([sampleBytes.pdf, testVirus]), undefined)).toBe('unsafe')
    expect(await scanBytes(sampleBytes.pdf, undefined)).toBe('safe')
  })
})

describe('scanning with a clamd', () => {
  it('sends it the bytes and believes what it says', async () => {
    let seen: Buffer = Buffer.alloc(0)
    const host = await startClamd((bytes) => {
      seen = bytes
      return bytes.includes('bad') ? 'stream: Some.Virus FOUND' : 'stream: OK'
    })
    expect(await scanBytes(Buffer.from('good'), host)).toBe('safe')
    expect(seen.includes('INSTREAM')).toBe(true)
    expect(await scanBytes(Buffer.from('very bad'), host)).toBe('unsafe')
    expect(await scanBytes(testVirus, host), 'its word, not ours').toBe('safe')
  })

  it('calls nothing safe when clamd answers an error or is not there', async () => {
    const host = await startClamd(() => 'INSTREAM size limit exceeded. ERROR')
    await expect(scanBytes(sampleBytes.pdf, host)).rejects.toThrow()
    await expect(scanBytes(sampleBytes.pdf, '127.0.0.1:1')).rejects.toThrow()
  })
})
