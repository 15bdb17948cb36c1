import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  activityReference,
  ancillaryInformationReference,
  changeRequestReference,
  commentReference,
  forwardPlanReference,
  geographicalAreaReference,
  fpnReference,
  inspectionReference,
  isOwnWorksReference,
  isUsrn,
  isWorksReference,
  materialClassificationReference,
  nonComplianceReference,
  padSwaCode,
  parseReference,
  permitReference,
  privateStreetReference,
  reinstatementReference,
  sampleReference,
  sampleTargetReference,
  section58Reference,
  section74Reference,
  section81Reference,
  section81WorksReference,
  worksReference,
  workstreamOf,
} from './references.ts'

describe('making references', () => {
  test('BR-GEN-60, 61 works', () => {
    expect(worksReference('AB', '001', 12345678)).toBe('AB00112345678')
    expect(worksReference('ab', '001', 7)).toBe('AB00100000007')
  })

  test('BR-GEN-65, 75 penalty notices and Section 74s hang on the works', () => {
    expect(fpnReference('AB00112345678', 1)).toBe('AB00112345678-FPN-01')
    expect(section74Reference('AB00112345678', 100)).toBe('AB00112345678-S74-100')
  })

  test('BR-GEN-62, 80 permits count from 01 and pass 99', () => {
    expect(permitReference('AB00112345678', 1)).toBe('AB00112345678-01')
    expect(permitReference('AB00112345678', 99)).toBe('AB00112345678-99')
    expect(permitReference('AB00112345678', 100)).toBe('AB00112345678-100')
  })

  test('BR-GEN-63, 80 change requests count from 01 on their permit', () => {
    expect(changeRequestReference('AB00112345678-01', 1)).toBe('AB00112345678-01-CR-01')
    expect(changeRequestReference('AB00112345678-01', 100)).toBe('AB00112345678-01-CR-100')
  })

  test('BR-GEN-64, 73 inspections and non-compliances', () => {
    expect(inspectionReference('AB00112345678', 1)).toBe('AB00112345678-INSP-01')
    expect(nonComplianceReference('AB00112345678', 12)).toBe('AB00112345678-NC-12')
  })
  test('BR-GEN-77 ancillary information', () =>
    expect(ancillaryInformationReference('AB00112345678-01', 2)).toBe('AB00112345678-01-AI-02'))
  test('BR-GEN-77 comments', () => expect(commentReference('AB00112345678', 3)).toBe('AB00112345678-COM-03'))
  test('BR-GEN-74 forward plans, BR-GEN-69 private street notices: one for a works record', () => {
    expect(forwardPlanReference('AB00112345678')).toBe('AB00112345678-FP')
    expect(privateStreetReference('AB00112345678')).toBe('AB00112345678-PSN')
  })
  test('BR-GEN-77 geographical areas have three digits, and more after 999', () => {
    expect(geographicalAreaReference(7)).toBe('GA-007')
    expect(geographicalAreaReference(1000)).toBe('GA-1000')
  })
  test('BR-GEN-77 sample targets, and the samples of a works record', () => {
    expect(sampleTargetReference(42)).toBe('SIT-00000042')
    expect(sampleReference('AB00112345678', 2)).toBe('AB00112345678-PBI-02')
  })
  test('BR-GEN-68 activities', () => expect(activityReference('4321', 85775436)).toBe('ARN-4321-85775436'))
  test('BR-GEN-76 Section 58s', () => expect(section58Reference('4321', 46589070)).toBe('S58-4321-46589070'))
  test('BR-GEN-66 works records of Section 81s', () =>
    expect(section81WorksReference('CD', 12345678)).toBe('CDS8112345678'))
  test('BR-GEN-67 Section 81s', () => expect(section81Reference('CDS8112345678')).toBe('CDS8112345678-S81'))

  test.each([
    ['10', '0010'],
    [7374, '7374'],
    [' 10 ', '0010'],
  ])('BR-GEN-79 SWA code %s is %s', (code, padded) => expect(padSwaCode(code)).toBe(padded))

  test('what does not fit is refused', () => {
    expect(() => worksReference('A', '001', 1)).toThrow(RangeError)
    expect(() => worksReference('AB', '1', 1)).toThrow(RangeError)
    expect(() => worksReference('AB', '001', 100_000_000)).toThrow(RangeError)
    expect(() => worksReference('AB', '001', -1)).toThrow(RangeError)
    expect(() => worksReference('AB', '001', 0.5)).toThrow(RangeError)
    expect(() => permitReference('AB00112345678', 0)).toThrow(RangeError)
  })
})

describe('BR-GEN-60 works references', () => {
  test.each([
    ['AB00112345678', true],
    ['ab-1_2', true],
    ['A'.repeat(24), true],
    ['A'.repeat(25), false],
    ['AB 001', false],
    ['AB/001', false],
    ['', false],
  ])('"%s": %s', (text, expected) => expect(isWorksReference(text)).toBe(expected))

  test.each([
    ['MW0011', true],
    ['mw0011', true],
    ['MW001', false],
    [`MW001${'9'.repeat(19)}`, true],
    [`MW001${'9'.repeat(20)}`, false],
    ['MW0021', false],
  ])("the promoter's own: %s: %s", (text, expected) => expect(isOwnWorksReference(text, 'MW', '001')).toBe(expected))
})

describe('BR-GEN-70, 77 references of reinstatements and material classifications', () => {
  test('a reinstatement is numbered within its works record', () => {
    expect(reinstatementReference('AB00112345678', 1)).toBe('AB00112345678-R-01')
    expect(reinstatementReference('AB00112345678', 100)).toBe('AB00112345678-R-100')
  })
  test('a material classification begins with the prefix of its organisation', () => {
    expect(materialClassificationReference('cd', 12_345_678)).toBe('CD12345678-MC')
    expect(materialClassificationReference('CD', 42)).toBe('CD00000042-MC')
    expect(() => materialClassificationReference('CD', 100_000_000)).toThrow(RangeError)
  })
})

describe('BR-GEN-35 USRN', () => {
  test.each([
    [100_000, false],
    [100_001, true],
    [99_999_999, true],
    [100_000_000, false],
    [123_456.5, false],
  ])('%d: %s', (value, expected) => expect(isUsrn(value)).toBe(expected))
})

describe('reading what is typed into a search box', () => {
  test.each([
    ['AB00112345678', 'works', undefined],
    [' ab00112345678 ', 'works', undefined],
    ['CDS8112345678', 'works', undefined],
    ['AB00112345678-01', 'permit', 'AB00112345678'],
    ['AB00112345678-100', 'permit', 'AB00112345678'],
    ['AB00112345678-01-CR-01', 'change_request', 'AB00112345678-01'],
    ['AB00112345678-INSP-01', 'inspection', 'AB00112345678'],
    ['AB00112345678-FPN-01', 'fixed_penalty_notice', 'AB00112345678'],
    ['CDS8112345678-S81', 'section_81', 'CDS8112345678'],
    ['AB00112345678-S74-01', 'section_74', 'AB00112345678'],
    ['AB00112345678-NC-01', 'non_compliance', 'AB00112345678'],
    ['AB00112345678-COM-12', 'comment', 'AB00112345678'],
    ['AB00112345678-R-01', 'reinstatement', 'AB00112345678'],
    ['AB00112345678-01-AI-02', 'ancillary_information', 'AB00112345678-01'],
    ['AB00112345678-FP', 'forward_plan', 'AB00112345678'],
    ['AB00112345678-PSN', 'private_street_notice', 'AB00112345678'],
    ['CD12345678-MC', 'material_classification', 'CD'],
    ['ARN-4321-85775436', 'activity', undefined],
    ['ARN-4321-001', 'activity', undefined],
    ['S58-4321-46589070', 'section_58', undefined],
    ['GA-001', 'geographical_area', undefined],
    ['SIT-12345678', 'sample_target', undefined],
    ['41600123', 'usrn', undefined],
    ['100001', 'usrn', undefined],
  ])('%s is a %s', (text, kind, parent) => {
    expect(parseReference(text)).toEqual({
      kind,
      reference: text.trim().toUpperCase(),
      ...(parent === undefined ? {} : { parent }),
    })
  })

  test.each(['High Street', 'High Street, Marlford', 'Bridge-Street', '', 'A1', '100000x!', 'Mill-Lane-FP'])(
    '"%s" is words',
    (text) => expect(parseReference(text)).toBeNull(),
  )

  test('what is made is read back', () => {
    const digits = fc.integer({ min: 0, max: 99_999_999 })
    const workstream = fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(3, '0'))
    const n = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(fc.constantFrom('AB', 'MW', 'ZZ'), workstream, digits, n, (prefix, stream, random, count) => {
        const works = worksReference(prefix, stream, random)
        expect(isOwnWorksReference(works, prefix, stream)).toBe(true)
        expect(parseReference(works)).toEqual({ kind: 'works', reference: works })
        const permit = permitReference(works, count)
        expect(parseReference(permit.toLowerCase())).toEqual({ kind: 'permit', reference: permit, parent: works })
        expect(parseReference(commentReference(works, count))).toMatchObject({ kind: 'comment', parent: works })
        expect(parseReference(fpnReference(works, count))).toMatchObject({
          kind: 'fixed_penalty_notice',
          parent: works,
        })
        expect(parseReference(section74Reference(works, count))).toMatchObject({ kind: 'section_74', parent: works })
        expect(parseReference(activityReference('4720', random))?.kind).toBe('activity')
      }),
    )
  })
})

describe('the workstream of a works reference', () => {
  test.each([
    ['MW00312345678', '003'],
    ['mw00312345678', '003'],
    ['MCS8172101782', undefined],
    ['123', undefined],
  ])('BR-GEN-60: %s says %s', (reference, workstream) => expect(workstreamOf(reference)).toBe(workstream))
})
