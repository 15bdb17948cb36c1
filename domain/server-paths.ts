/** Which addresses the server answers itself; every other address is a page of the app. */

/** Beginnings of paths: `/app` alone would take `/apply` too. */
export const serverPaths = [
  '/v3',
  '/v5',
  '/v6',
  '/latest',
  '/app/',
  '/session',
  '/sandbox',
  '/healthz',
  '/readyz',
  '/metrics',
  '/map-shift-grid',
] as const

/** Whether the server answers the path itself: such an answer is never a page, and never kept by the installed app. */
export function isServerPath(path: string): boolean {
  return serverPaths.some((beginning) => {
    const whole = beginning.replace(/\/$/, '')
    return path === whole || path.startsWith(`${whole}/`)
  })
}
