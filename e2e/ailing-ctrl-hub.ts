/** A Ctrl Hub that is not well, in one of the ways that happen. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const ailments = {
  down: (_, reply) => reply.writeHead(503).end(),
  slow: () => {},
  'another shape': (_, reply) => reply.end('{"permits":[]}'),
} satisfies Record<string, RequestListener>

export type Ailment = keyof typeof ailments

export class AilingCtrlHub {
  #ailment: Ailment = 'down'
  readonly #server: Server = createServer((request, reply) => ailments[this.#ailment](request, reply))

  /** From now on it is like this. */
  is(ailment: Ailment): void {
    this.#ailment = ailment
  }

  /** Starts it, and says how a server is set to read it for the organisation of this SWA code. */
  async settingsFor(swaCode: string): Promise<Record<string, string>> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready))
    this.#server.unref()
    const { port } = this.#server.address() as AddressInfo
    return {
      CTRL_HUB_URL: `http://127.0.0.1:${port}`,
      CTRL_HUB_TOKEN: 'a-token-that-nobody-sees',
      CTRL_HUB_ORGS: `${swaCode}=5b0f6c1e-8f0a-4c57-9a53-2d8d3f5d7a10`,
    }
  }
}
