/** Takes away what index.html shows while the scripts come, in the moment in which the app first draws something: no frame is empty. */
export function endOpening(root: HTMLElement): void {
  const watch = new MutationObserver(() => {
    if (!root.hasChildNodes()) return
    watch.disconnect()
    document.querySelector('.app-opening')?.remove()
  })
  watch.observe(root, { childList: true })
}
