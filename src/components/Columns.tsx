import type { ReactNode } from 'react'

interface ColumnsProps {
  /** `whole` one · `list` filter and rest · `form` rest and answer · `record` rest and facts · `assess` three · `map` three, full height */
  kind: 'whole' | 'list' | 'form' | 'record' | 'assess' | 'map'
  children: ReactNode
}

/** The columns of a page, in reading order; on narrow screens they follow each other. */
export function Columns({ kind, children }: ColumnsProps) {
  return <div className={`app-columns app-columns--${kind}`}>{children}</div>
}
