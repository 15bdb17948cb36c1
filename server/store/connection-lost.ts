/** PostgreSQL ended the connection, or cannot be reached: a restart, a failover, a network that broke. */
const codes = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE'])
const words =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as Error & { code?: unknown }
  return (typeof code === 'string' && codes.has(code)) || words.test(error.message)
}

/** Reads a second time when the connection broke under the first: the pool has given it up by then and takes a new one. */
export async function readAgainWhenLost<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await read()
    } catch (error) {
      // every connection of the pool may have died at once, each found out by whoever takes it
      if (tries > poolSize || !isConnectionLost(error)) throw error
    }
  }
}

/** Connections to PostgreSQL that one server keeps. */
export const poolSize = 10
