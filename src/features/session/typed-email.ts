/** The email address that the page before handed on, so that nobody types it twice; empty when there was none. */
export function typedEmail(state: unknown): string {
  return (state as { email?: string } | null)?.email ?? ''
}
