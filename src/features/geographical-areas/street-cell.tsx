interface NamedStreet {
  readonly street_descriptor: string | null
  readonly town: string | null
}

/** A street by its name, with its town under it; one that the gazetteer does not have says so. */
export const StreetCell = ({ street_descriptor: name, town }: NamedStreet) => (
  <>
    {name ?? 'Not in the gazetteer'}
    {town ? <span className="app-second">{town}</span> : null}
  </>
)
