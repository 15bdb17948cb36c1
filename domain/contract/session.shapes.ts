import * as z from 'zod/mini'
import { organisationTypes, roles, workstreamAccessLevels } from './enums/organisations.ts'
import { requiredText } from './values.ts'

const SessionUser = z.strictObject({
  email: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  roles: z.array(z.enum(roles)),
  organisation_reference: z.string(),
  organisation_name: z.string(),
  organisation_type: z.enum(organisationTypes),
  contracts: z.array(z.strictObject({ organisation_reference: z.string(), name: z.string() })),
  workstreams: z.array(
    z.strictObject({
      organisation_reference: z.string(),
      workstream_prefix: z.string(),
      workstream_name: z.string(),
      access_level: z.enum(workstreamAccessLevels),
    }),
  ),
  /** The areas that an officer's lists begin with (BR-REP-11); none means all of the authority's streets. */
  geographical_areas: z.optional(z.array(z.string())),
})

/** Where the base map comes from: our own street lines, or a raster tile server. */
const MapSettings = z.strictObject({
  base: z.enum(['streets', 'os', 'osm']),
  tiles_url: z.nullable(z.string()),
  attribution: z.nullable(z.string()),
  /** Whether the server has a grid of shifts between WGS84 and the National Grid, at `shiftGridPath`. */
  shift_grid: z.boolean(),
})

/** Everything that the app has to know before it can draw its frame. */
export const SessionResponse = z.strictObject({
  environment: z.enum(['sandbox', 'live']),
  /** Whether this server is the Street Manager, or stands before one: then what needs its data is done there. */
  street_manager: z.enum(['embedded', 'passed_through']),
  now: z.string(),
  clock_shift_seconds: z.number(),
  map: MapSettings,
  user: z.nullable(SessionUser),
  /** The role the person works in now; null until they choose between several. */
  active_role: z.nullable(z.enum(['Planner', 'Contractor', 'HighwayAuthority', 'Admin'])),
  /** SWA code of the promoter that a contractor acts for; null until chosen. */
  acting_for: z.nullable(z.string()),
})

const SignInRequest = z.strictObject({ email: requiredText(100), password: requiredText(99) })

const FirstPasswordRequest = z.strictObject({
  email: requiredText(100),
  temporary_password: requiredText(99),
  password: requiredText(99),
})

const ChangeSessionRequest = z.strictObject({
  active_role: z.optional(z.enum(['Planner', 'Contractor', 'HighwayAuthority', 'Admin'])),
  acting_for: z.optional(z.string()),
})

/** Shapes of the endpoints declared in session.ts, under the same names. */
export const signIn = { body: SignInRequest, answer: SessionResponse }
export const getSession = { answer: SessionResponse }
export const changeSession = { body: ChangeSessionRequest, answer: SessionResponse }
export const signOut = {}
export const setFirstPassword = { body: FirstPasswordRequest, answer: SessionResponse }
