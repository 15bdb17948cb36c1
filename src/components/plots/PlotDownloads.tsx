import { useRef, useState } from 'react'
import { savePng, saveSvg } from './save-picture.ts'

/** Stands in the figure whose picture it saves. */
export function PlotDownloads({ title }: { title: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  const [trouble, setTrouble] = useState('')
  const save = async (write: typeof savePng) => {
    const picture = place.current?.closest('figure')?.querySelector<SVGSVGElement>('.app-plot__picture')
    setTrouble('')
    try {
      if (picture) await write(picture, title)
    } catch {
      setTrouble('The picture could not be made. The numbers in the table are the same.')
    }
  }
  return (
    <p ref={place} className="govuk-body-s app-copy app-plot__save">
      <button type="button" className="app-link-button" onClick={() => void save(saveSvg)}>
        Save as SVG<span className="govuk-visually-hidden"> of {title}</span>
      </button>
      <button type="button" className="app-link-button" onClick={() => void save(savePng)}>
        Save as PNG<span className="govuk-visually-hidden"> of {title}</span>
      </button>
      <span role="status">{trouble}</span>
    </p>
  )
}
