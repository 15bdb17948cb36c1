/** Fills that differ by pattern as well as by colour, for those who do not see colours and for print. */
export function PlotPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-1`} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" fill="#d6e8f5" />
        <circle cx="3.5" cy="3.5" r="1.5" fill="#144e81" />
      </pattern>
      <pattern id={`${id}-2`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill="#fbdcbf" />
        <rect width="3" height="8" fill="#b5490a" />
      </pattern>
      <pattern id={`${id}-4`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="#efe9f8" />
        <rect width="6" height="2" fill="#54319f" />
      </pattern>
      <pattern id={`${id}-5`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#ffffff" />
        <path d="M0 0L8 8M8 0L0 8" stroke="#5f6368" strokeWidth="1.2" />
      </pattern>
    </defs>
  )
}

const plain: Readonly<Record<number, string>> = { 0: '#144e81', 3: '#0b0c0c' }

/** The fill of the n-th series, from 0; of the patterns with this id. */
export const patternOf = (id: string, at: number) => ({ fill: plain[at] ?? `url(#${id}-${at})` })
