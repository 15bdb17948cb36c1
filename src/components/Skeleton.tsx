import { useEffect, useState } from 'react'

/** Grey rows while something loads. They wait 300 ms, so that a quick answer does not flicker. */
export function Skeleton({ text, rows = 4 }: { text: string; rows?: number }) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="app-skeleton" role="status">
      {isShown ? (
        <>
          <p className="govuk-body app-skeleton__text">{text}</p>
          {Array.from({ length: rows }, (_, row) => (
            <div className="app-skeleton__row" key={row} style={{ width: `${92 - ((row * 17) % 40)}%` }} />
          ))}
        </>
      ) : null}
    </div>
  )
}
