import { Readable } from 'node:stream'
import NodeClam from 'clamscan'

export type Verdict = 'safe' | 'unsafe'

const clamdPort = 3310
const patienceMilliseconds = 60_000

/**
 * What a virus scanner says of a file (BR-GEN-54). With a clamd at `host` or `host:port` it decides, and its silence is
 * an error; without one only the test file that every scanner knows is found.
 */
export async function scanBytes(bytes: Buffer, clamdHost: string | undefined): Promise<Verdict> {
  return clamdHost ? askClamd(bytes, clamdHost) : isTestVirus(bytes) ? 'unsafe' : 'safe'
}

async function askClamd(bytes: Buffer, clamdHost: string): Promise<Verdict> {
  const { hostname, port } = new URL(`tcp://${clamdHost}`)
  const clam = await new NodeClam().init({
    clamdscan: {
      host: hostname,
      port: Number(port) || clamdPort,
      timeout: patienceMilliseconds,
      localFallback: false,
      bypassTest: true,
    },
  })
  const { isInfected } = await clam.scanStream(Readable.from(bytes))
  if (isInfected === null) throw new Error(`clamd at ${clamdHost} gave no verdict`)
  return isInfected ? 'unsafe' : 'safe'
}

// in two halves, so that a scanner does not take this source for the test file itself
const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

const isTestVirus = (bytes: Buffer) => bytes.includes(testVirus)
