/** What is recorded near a place already: Section 81s that are open, works going on, and whose apparatus it may be. */
import { queryOptions } from '@tanstack/react-query'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getWorksInBox } from '../../../domain/contract/geojson.ts'
import { getSection81, listSection81s } from '../../../domain/contract/section-81s.ts'
import { listReinstatements } from '../../../domain/contract/sites.ts'
import { boundsAround, distanceApart } from '../../../domain/distance-apart.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { countWords } from '../../../domain/words.ts'
import { call } from '../../api/call.ts'
import { openSection81Statuses } from './open-statuses.ts'

/** Metres within which something is likely to be the same thing. */
export const sameThing = 25
/** Metres within which works make their promoter a likely owner. */
const sameApparatus = 50
/** Owners are looked for in the works of the last two years. */
const yearsBack = 2

export type NearbySection81 = AnswerOf<typeof getSection81> & { readonly metres: number }

/** Open Section 81s on the street within 25 metres of a place, the nearest first. The list has no places: each is read. */
export const section81sNear = (place: Geometry, usrn: number) =>
  queryOptions({
    queryKey: ['section-81s', 'near', place, usrn],
    queryFn: async ({ signal }): Promise<NearbySection81[]> => {
      const query = { usrn: String(usrn), section_81_status: [...openSection81Statuses] }
      const { rows } = await call(listSection81s, { query }, { signal })
      const read = await Promise.all(
        rows.map(({ work_reference_number, section_81_reference_number }) => {
          const params = {
            workReferenceNumber: work_reference_number,
            section81ReferenceNumber: section_81_reference_number,
          }
          return call(getSection81, { params }, { signal })
        }),
      )
      return read
        .map((found) => ({ ...found, metres: distanceApart(place, found.works_coordinates as Geometry) }))
        .filter(({ metres }) => metres <= sameThing)
        .sort((a, b) => a.metres - b.metres)
    },
  })

export type NearbyWork = AnswerOf<typeof getWorksInBox>['features'][number]['properties'] & { readonly metres: number }

/** Works with a permit around a place, on any day of the last two years and the next two weeks; the nearest first. */
export const worksNear = (place: Geometry, now: Temporal.Instant) => {
  const today = londonDate(now)
  const query = {
    ...boundsAround(place, sameApparatus),
    start_date: today.subtract({ years: yearsBack }).toString(),
    end_date: today.add({ days: 14 }).toString(),
  }
  return queryOptions({
    queryKey: ['works', 'near', place, query.start_date],
    queryFn: async ({ signal }): Promise<NearbyWork[]> => {
      const { features } = await call(getWorksInBox, { query }, { signal })
      return features
        .map(({ geometry, properties }) => ({ ...properties, metres: distanceApart(place, geometry as Geometry) }))
        .filter(({ metres }) => metres <= sameApparatus)
        .sort((a, b) => a.metres - b.metres)
    },
  })
}

/** Promoters of the reinstatements on a street, one for each. */
export const reinstatersOn = (usrn: number) =>
  queryOptions({
    queryKey: ['sites', 'reinstaters', usrn],
    queryFn: async ({ signal }): Promise<string[]> => {
      const { rows } = await call(listReinstatements, { query: { usrn: String(usrn) } }, { signal })
      return rows.map(({ promoter_organisation }) => promoter_organisation)
    },
  })

export interface LikelyOwner {
  readonly swaCode: string
  readonly name: string
  readonly works: number
  readonly reinstatements: number
}

/**
 * Who may own it: promoters with works nearby, those with the most works and reinstatements first. Reinstatements name their
 * promoter without its code, so they only add to promoters that are known by their works.
 */
export function likelyOwners(
  works: readonly Pick<NearbyWork, 'promoter_swa_code' | 'promoter_organisation' | 'work_reference_number'>[],
  reinstaters: readonly string[],
): LikelyOwner[] {
  const codes = [...new Set(works.map(({ promoter_swa_code }) => promoter_swa_code))]
  return codes
    .map((swaCode) => {
      const own = works.filter((work) => work.promoter_swa_code === swaCode)
      const name = own[0]?.promoter_organisation ?? swaCode
      return {
        swaCode,
        name,
        works: new Set(own.map(({ work_reference_number }) => work_reference_number)).size,
        reinstatements: reinstaters.filter((promoter) => promoter === name).length,
      }
    })
    .sort((a, b) => b.works + b.reinstatements - (a.works + a.reinstatements) || a.name.localeCompare(b.name))
}

/** "3 works records within 50 metres, 2 reinstatements on this street". */
export function whyLikely({ works, reinstatements }: LikelyOwner): string {
  const near = `${countWords(works, 'works record')} within ${sameApparatus} metres`
  return reinstatements === 0 ? near : `${near}, ${countWords(reinstatements, 'reinstatement')} on this street`
}

/** "Here" for what touches, else whole metres. */
export const metresWords = (metres: number) => (metres < 1 ? 'Here' : `${countWords(Math.round(metres), 'metre')} away`)
