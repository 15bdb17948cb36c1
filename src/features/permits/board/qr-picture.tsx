import { qrCodeOf } from './qr-code.ts'

/** Light modules that a camera needs round the code. */
const quiet = 4

/** An address as a QR code; nothing for one that is longer than a code holds. */
export function QrPicture({ address, label }: { address: string; label: string }) {
  const code = qrCodeOf(address)
  if (!code) return null
  const side = code.length + 2 * quiet
  const dark = code.flatMap((line, row) =>
    line.flatMap((isDark, column) => (isDark ? [`M${column + quiet} ${row + quiet}h1v1h-1z`] : [])),
  )
  return (
    <svg className="app-board__code" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`}>
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
