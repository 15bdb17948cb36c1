/** A part of the app that a newer build took the place of: the page opens anew, with the newer build's parts. */

const mark = 'reloaded-for-new-build'
const onceInMilliseconds = 60_000

/** Whether a reload can help: there is a connection, and it was not just tried. */
export function helpsToReload(lastReloadMs: number, nowMs: number, isOnline: boolean): boolean {
  return isOnline && nowMs - lastReloadMs > onceInMilliseconds
}

export function reloadWhenGone(): void {
  window.addEventListener('vite:preloadError', () => {
    try {
      if (!helpsToReload(Number(sessionStorage.getItem(mark)), Date.now(), navigator.onLine)) return
      sessionStorage.setItem(mark, String(Date.now()))
    } catch {
      // without a place to note it there would be no end of reloading
      return
    }
    location.reload()
  })
}
