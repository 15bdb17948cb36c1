import './effect-lines.css'

/** What a change means, a line for each thing that it touches; read out anew as the entries move. */
export interface EffectLine {
  readonly title: string
  readonly main: string
  readonly note?: string | undefined
  readonly isWarning?: boolean | undefined
}

export function EffectLines({ lines }: { lines: readonly EffectLine[] }) {
  return (
    <dl className="app-effects" aria-live="polite">
      {lines.map(({ title, main, note, isWarning }) => (
        <div key={title} className={isWarning ? 'app-effects__line--warning' : undefined}>
          <dt>{title}</dt>
          <dd>
            {main}
            {note ? <p className="govuk-body-s app-effects__note">{note}</p> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
