import { expect, test } from 'vitest'
import { answerProblems, organisationBody, type OrganisationAnswers } from './organisation-answers.ts'

const good: OrganisationAnswers = {
  address_line_one: "St John's Yard, Unit 4-5",
  address_line_two: '',
  locality: '',
  town: 'Marlford',
  postcode: 'ZM2 4WA',
  phone_number: '01632 969310',
  email: '',
  primary_contact_name: 'Tom Ashdown',
  primary_contact_email: 'tom@water.example',
  primary_contact_number: '01632 960001',
  primary_admin_name: 'Owen Hart',
  primary_admin_email: 'owen@water.example',
  primary_admin_number: '01632 960002',
  industry_sector: 'water',
}

test('BR-ROLE-S25: an address and two contacts are enough', () => {
  expect(answerProblems(good, 'PROMOTER')).toEqual([])
  expect(organisationBody({ ...good, town: ' Marlford ' })).toMatchObject({
    town: 'Marlford',
    industry_sector: 'water',
  })
})

test('BR-ROLE-S25: each thing that is missing or wrong is named once, in the order of the page', () => {
  const bad = { ...good, address_line_one: '<b>', postcode: '', primary_admin_email: 'owen', industry_sector: '' }
  expect(answerProblems(bad, 'PROMOTER').map(({ field, message }) => `${field}: ${message}`)).toEqual([
    'postcode: Enter a postcode',
    'primary_admin_email: Enter an email address in the correct format, like name@example.com',
    "address_line_one: Address line 1 must only include letters, numbers and , . - ' & / ( )",
    'industry_sector: Select a sector',
  ])
  expect(answerProblems({ ...good, industry_sector: '' }, 'CONTRACTOR')).toEqual([])
})
