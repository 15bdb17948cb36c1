interface FieldMessageProps {
  id: string | undefined
  message: string | undefined
}

export function FieldMessage({ id, message }: FieldMessageProps) {
  if (message === undefined) return null
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {message}
    </p>
  )
}
