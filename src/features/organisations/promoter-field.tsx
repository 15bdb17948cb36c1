import { OrganisationField, type OrganisationFieldProps } from './organisation-field.tsx'

/** Finds a promoter by name or SWA code. */
export const PromoterField = (props: Omit<OrganisationFieldProps, 'type' | 'noResults'>) => (
  <OrganisationField {...props} type="PROMOTER" noResults="No promoter found" />
)
