/** Ends the process when it is asked to, with what was opened closed again. */

type Close = () => Promise<unknown>

/** npm passes on a Ctrl-C that the terminal had sent already: two this close together are one. */
const sameRequestMilliseconds = 1000
const patienceMilliseconds = 10_000

export interface Stopping {
  /** Adds what to close; the last to come is closed first. At once when the process is already stopping. */
  add(close: Close): Promise<void>
  /** Closes everything and ends the process. */
  stop(exitCode: number): Promise<void>
}

/** Exit code 0 when somebody asked for the stop, 1 when an error did, a close failed or somebody lost patience. */
export function stopCleanly(): Stopping {
  const open: Close[] = []
  let stoppingSince: number | undefined

  const stop = async (exitCode: number) => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > sameRequestMilliseconds) process.exit(1)
      return
    }
    stoppingSince = performance.now()
    setTimeout(() => process.exit(1), patienceMilliseconds).unref()
    let code = exitCode
    for (const close of open.reverse()) {
      await close().catch((error: unknown) => {
        console.error(error)
        code = 1
      })
    }
    process.exit(code)
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      console.error(error)
      void stop(1)
    })
  }
  return {
    add: async (close) => {
      if (stoppingSince === undefined) open.push(close)
      else await close()
    },
    stop,
  }
}
