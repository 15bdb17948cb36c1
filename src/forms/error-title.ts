import { useEffect } from 'react'

const prefix = 'Error: '

/** While problems are shown the tab's title says so first, as GOV.UK asks. */
export function useErrorTitle(hasProblems: boolean) {
  useEffect(() => {
    if (!hasProblems) return undefined
    document.title = prefix + withoutPrefix()
    return () => {
      document.title = withoutPrefix()
    }
  }, [hasProblems])
}

function withoutPrefix(): string {
  return document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title
}
