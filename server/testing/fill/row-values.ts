/** SQL for columns of rows made by the thousand, from a row of `filled`: a works record with its permit. */

export interface Kind {
  readonly table: string
  /** One for so many works; days are those of the works. */
  readonly every: number
  /** Column by column, from a row of `filled`. */
  readonly values: Readonly<Record<string, string>>
}

/** Whose the works are and where, as most tables repeat it. */
export const place = {
  promoter_swa_code: 'promoter_swa_code',
  highway_authority_swa_code: 'highway_authority_swa_code',
  workstream_prefix: 'workstream_prefix',
  usrn: 'usrn',
  street_name: 'street_name',
  town: 'town',
  area_name: 'area_name',
}
/** The same of what an authority has made. */
export const { promoter_swa_code: _, workstream_prefix: __, ...street } = place

export const one = (...words: string[]) =>
  `(array[${words.map((word) => `'${word}'`).join(', ')}])[1 + m % ${words.length}]`
export const json = (value: unknown) => `'${JSON.stringify(value)}'::jsonb`
export const middle = `box(point(easting, northing), point(easting, northing))`
export const point = `json_build_object('type', 'Point', 'coordinates', array[easting, northing])::jsonb`
export const line = `json_build_object('type', 'LineString', 'coordinates',
  array[array[easting, northing], array[easting + 40, northing + 9]])::jsonb`

export const later = (days: number) => `created_at + interval '${days} days'`
