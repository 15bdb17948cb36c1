/** The page that was asked for before signing in: one of ours only, so that a link cannot send people elsewhere. */
export function nextPage(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/'
  const isOurs = /^\/(?![/\\])/.test(next)
  return isOurs && !/^\/(sign-in|signed-out)/.test(next) ? next : '/'
}
