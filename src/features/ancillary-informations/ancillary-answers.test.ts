import { describe, expect, test } from 'vitest'
import type { Geometry } from '../../../domain/geometry.ts'
import {
  ancillaryBody,
  ancillaryProblems,
  noAncillary,
  withStreetsNear,
  type AncillaryAnswers,
} from './ancillary-answers.ts'

const own = { usrn: 33900101, name: 'High Street' }
const mill = { usrn: 33900102, name: 'Mill Lane' }
const bridge = { usrn: 33900103, name: 'Bridge Road' }
const here: Geometry = { type: 'Point', coordinates: [451200, 162300] }

const signals: AncillaryAnswers = {
  ...noAncillary(own),
  ancillary_info_type: 'portable_traffic_signals_or_other_traffic_controls',
  ancillary_info_description: ' Two-way signals ',
  ancillary_info_coordinates: [here],
}

describe('ancillary information in a form (BR-PERMIT-94)', () => {
  test('is complete with a type, a description, a point and the street of the permit', () => {
    expect(ancillaryProblems(signals)).toEqual([])
    expect(ancillaryBody(signals)).toEqual({
      ancillary_info_type: 'portable_traffic_signals_or_other_traffic_controls',
      ancillary_info_description: 'Two-way signals',
      ancillary_info_coordinates: [here],
      usrns: [33900101],
    })
  })

  test('a compound says where exactly it is', () => {
    const compound = { ...signals, ancillary_info_type: 'site_compound_for_works' as const }
    expect(ancillaryProblems(compound).map(({ message }) => message)).toEqual(['Enter where exactly it is'])
  })

  test('what is missing stands with its question', () => {
    expect(ancillaryProblems({ ...noAncillary(own), usrns: [] }).map(({ field }) => field)).toEqual([
      'ancillary_info_type',
      'ancillary_info_description',
      'ancillary_info_coordinates.0',
      'usrns',
    ])
  })

  test('a place that is being marked is none yet, and the same place twice is one', () => {
    const twice = { ...signals, ancillary_info_coordinates: [here, null, { ...here }] }
    expect(ancillaryBody(twice).ancillary_info_coordinates).toEqual([here])
  })
})

describe('the streets of ancillary information', () => {
  test('found newly are chosen, the own one first', () => {
    expect(withStreetsNear(noAncillary(own), own, [mill, own])).toEqual({
      streets: [own, mill],
      usrns: ['33900101', '33900102'],
    })
  })

  test('that were taken off stay off, and those near no more go', () => {
    const before = { streets: [own, mill, bridge], usrns: ['33900101', '33900103'] }
    expect(withStreetsNear(before, own, [mill])).toEqual({ streets: [own, mill], usrns: ['33900101'] })
  })
})
