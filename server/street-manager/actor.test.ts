import { expect, it } from 'vitest'
import type { Caller } from '../../domain/contract/permissions.ts'
import { actorOf } from './actor.ts'

const system: Caller = {
  email: 'api-planner@water.example',
  roles: ['Planner', 'API'],
  organisation_reference: '9310',
  organisation_type: 'PROMOTER',
  contracts: [],
  workstreams: [],
}
const person: Caller = { ...system, email: 'planner@water.example', person_name: 'Tom Ashdown' }

it('BR-GEN-09: a system acts as the person it names, or as its account alone', () => {
  expect(actorOf(system, { internal_user_name: 'Jo Field' }).internal_user_name).toBe('Jo Field')
  expect(actorOf(system, {}).internal_user_name).toBeNull()
})

it('somebody in the app acts under their own name', () => {
  expect(actorOf(person, {}).internal_user_name).toBe('Tom Ashdown')
  expect(actorOf(person).internal_user_name).toBe('Tom Ashdown')
})
