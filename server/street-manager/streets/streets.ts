import * as endpoints from '../../../domain/contract/streets.ts'
import * as shapes from '../../../domain/contract/streets.shapes.ts'
import { implement } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'
import { findStreet, streetsByWords } from '../../store/streets.ts'
import { findStreetsNear } from './find-streets-near.ts'
import { getHs2ActLimitsInBox } from './act-limits-in-box.ts'
import { streetAnswer, streetSummary } from './street-answer.ts'
import { listStreetLines } from './street-lines.ts'

const getStreet = implement(endpoints.getStreet, shapes.getStreet, async ({ db, params }) => {
  const street = await findStreet(db, params.usrn)
  if (!street) throw notFound(`Street ${params.usrn}`)
  return streetAnswer(street)
})

/** Streets that a search lists: more than anybody reads; a better word is the way to the rest. */
const mostListed = 50

const searchStreets = implement(endpoints.searchStreets, shapes.searchStreets, async ({ db, query }) => {
  const words = query.query
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const streets = await streetsByWords(db, words, mostListed)
  return streets.map(streetSummary)
})

export const streets = [searchStreets, findStreetsNear, getStreet, listStreetLines, getHs2ActLimitsInBox]
