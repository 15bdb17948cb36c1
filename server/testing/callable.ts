/** Everything that a test needs to call an endpoint that it knows only by its declaration. */
import { basePath, type Endpoint } from '../../domain/contract/endpoint.ts'
import { updateUser } from '../../domain/contract/users.ts'
import type { Client, Input } from './client.ts'
import { nameOf } from './endpoint-name.ts'
import { recordMakers, type RecordPath } from './record-paths.ts'
import type { World } from './world.ts'

/** Path parameters that name what the sandbox's county has from the start. */
const ofTheCounty: RecordPath = {
  organisationReference: '9310',
  workstreamPrefix: '001',
  email: 'planner@water.example',
  usrn: '99000001',
}

export const parametersOf = ({ path }: Endpoint): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/** Somebody whom the endpoint lets in, and to whom the records of record-paths.ts belong. */
export function callerOf(endpoint: Endpoint): string {
  const { access, member } = endpoint
  // a name is its owner's alone to change
  if (nameOf(endpoint) === nameOf(updateUser as Endpoint)) return ofTheCounty.email ?? ''
  if (typeof access === 'string' || access.Planner) return 'api-planner@water.example'
  if (access.HighwayAuthority) return 'officer@marlshire.example'
  return member === 'own-authority' ? 'admin@marlshire.example' : 'admin@water.example'
}

/** Makes the record that the endpoint's path names; answers every parameter of the path. */
export async function makePath(world: World, endpoint: Endpoint): Promise<RecordPath> {
  const names = parametersOf(endpoint)
  const make = recordMakers[names.at(-1) ?? '']
  const path = { ...ofTheCounty, ...(await make?.(world, '001')) }
  const unknown = names.filter((name) => path[name] === undefined)
  if (unknown.length > 0) throw new Error(`record-paths.ts makes no ${unknown.join(', ')}`)
  return path
}

/** The path with its parameters, whatever they are. */
export function urlOf(endpoint: Endpoint, path: RecordPath): string {
  return (
    basePath(endpoint.api) +
    endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(path[name]?.toWellFormed() ?? ''))
  )
}

/** The same world, noting the body of each call that its people make through it, by the endpoint's name. */
export function noteBodies(world: World, bodies: Map<string, object>): World {
  const noting = (client: Client): Client => ({
    ...client,
    must: (endpoint, input) => {
      const { body } = (input ?? {}) as Input<{}>
      if (typeof body === 'object' && body !== null) bodies.set(nameOf(endpoint as Endpoint), body)
      return client.must(endpoint, input)
    },
  })
  return { ...world, as: (email) => noting(world.as(email)) }
}
