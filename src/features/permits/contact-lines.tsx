interface ContactLinesProps {
  name: string
  number?: string | null
  email?: string | null
}

/** A name with a number that can be called and an address that can be written to. */
export function ContactLines({ name, number, email }: ContactLinesProps) {
  const dialled = number?.replaceAll(/[^\d+]/g, '')
  return (
    <>
      {name}
      {number ? <br /> : null}
      {number && dialled ? (
        <a className="govuk-link app-contact" href={`tel:${dialled}`}>
          {number}
        </a>
      ) : (
        number
      )}
      {email ? (
        <>
          <br />
          <a className="govuk-link app-contact" href={`mailto:${email}`}>
            {email}
          </a>
        </>
      ) : null}
    </>
  )
}
