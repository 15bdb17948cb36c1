import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { usualThresholds, type RiskThresholds } from '../domain/rules/governance-risk.ts'

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_READ_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SANDBOX_WORKS: z.coerce.number().int().min(0).max(2_000_000).default(2000),
  CLAMD_HOST: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  SESSION_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters').optional(),
  RATE_LIMIT: z.coerce.number().int().min(1).default(3000),
  SECURE_COOKIES: flag.default(false),
  TRUST_PROXY: flag.default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(1).default('Manage street works <no-reply@localhost>'),
  CTRL_HUB_URL: z.url({ protocol: /^https?$/ }).optional(),
  CTRL_HUB_TOKEN: z.string().min(1).optional(),
  CTRL_HUB_ORGS: z.string().min(1).optional(),
  GOVERNANCE_HIGH_PERCENT: z.coerce.number().int().min(0).max(100).default(usualThresholds.high),
  GOVERNANCE_MEDIUM_PERCENT: z.coerce.number().int().min(0).max(100).default(usualThresholds.medium),
  STREET_MANAGER_URL: z.url({ protocol: /^https?$/ }).optional(),
  STREET_MANAGER_POLL_SECONDS: z.coerce.number().min(1).max(300).default(15),
  MAP_BASE: z.enum(['streets', 'os', 'osm']).default('streets'),
  MAP_TILES_URL: z.url().optional(),
  MAP_ATTRIBUTION: z.string().optional(),
  MAP_SHIFT_GRID: z.string().min(1).optional(),
})

/** An operator's Ctrl Hub. Its token stays on this server. */
export interface CtrlHubConfig {
  /** Where it is, without a slash at the end: nothing else is ever asked. */
  readonly url: string
  readonly token: string
  /** Ctrl Hub's id of an organisation by SWA code; others have no governance permits. */
  readonly orgs: ReadonlyMap<string, string>
}

/** The real Street Manager that this server stands before. */
interface StreetManagerConfig {
  /** Its APIs below it, without a slash at the end: nothing else is ever asked. */
  readonly url: string
  /** How often its Event API is asked for what happened. */
  readonly pollMilliseconds: number
  /** How often it is asked whether it is back, while it does not answer. */
  readonly checkMilliseconds: number
  /** How long one attempt of a read, and a write, may take. */
  readonly readMilliseconds: number
  readonly writeMilliseconds: number
}

/** The settings of one server, read from the environment. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Where others reach this server, without a slash at the end: what links in notifications begin with. */
  readonly publicUrl: string
  /** Where PGlite keeps its files; `memory://` for a database that goes with the process. */
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** A PostgreSQL that follows it, for lists. */
  readonly databaseReadUrl: string | undefined
  readonly sandboxWorks: number
  readonly clamdHost: string | undefined
  readonly logLevel: string
  /** Signs tokens and cookies. Without the setting one is made for this process, and sign-ins end with it. */
  readonly sessionSecret: string | undefined
  /** What whoever reads `/metrics` has to send; without it there are none. */
  readonly metricsToken: string | undefined
  /** Calls a minute from one address before 429. */
  readonly rateLimit: number
  readonly secureCookies: boolean
  readonly trustProxy: boolean
  /** Where mail goes out; without it, mail stays in the store and the sandbox's outbox shows it. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Without it governance permits are this server's own. */
  readonly ctrlHub: CtrlHubConfig | undefined
  /** Without it this server is itself the Street Manager. */
  readonly streetManager: StreetManagerConfig | undefined
  /** BR-GOV-22 */
  readonly riskThresholds: RiskThresholds
  readonly map: {
    readonly base: 'streets' | 'os' | 'osm'
    readonly tiles_url: string | null
    readonly attribution: string | null
    /** Whether pages may ask for the grid of shifts. */
    readonly shift_grid: boolean
  }
  /** An NTv2 file of shifts between WGS84 and the National Grid, such as OSTN15's. */
  readonly shiftGridFile: string | undefined
}

export class ConfigError extends Error {}

/** Reads the settings; throws {@link ConfigError} with one line for each setting that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Settings.safeParse(known)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const settings = parsed.data
  if (settings.MAP_BASE !== 'streets' && !settings.MAP_TILES_URL) {
    throw new ConfigError(`MAP_TILES_URL: needed when MAP_BASE is ${settings.MAP_BASE}`)
  }
  if (settings.DATABASE_READ_URL && !settings.DATABASE_URL) {
    throw new ConfigError('DATABASE_READ_URL: needs DATABASE_URL, the database that it follows')
  }
  if (settings.DATABASE_READ_URL && settings.STREET_MANAGER_URL) {
    throw new ConfigError('DATABASE_READ_URL: not with STREET_MANAGER_URL, which has the lists')
  }
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: (settings.PUBLIC_URL ?? `http://${settings.HOST}:${settings.PORT}`).replace(/\/+$/, ''),
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    databaseReadUrl: settings.DATABASE_READ_URL,
    sandboxWorks: settings.SANDBOX_WORKS,
    clamdHost: settings.CLAMD_HOST,
    logLevel: settings.LOG_LEVEL,
    sessionSecret: settings.SESSION_SECRET,
    metricsToken: settings.METRICS_TOKEN,
    rateLimit: settings.RATE_LIMIT,
    secureCookies: settings.SECURE_COOKIES,
    trustProxy: settings.TRUST_PROXY,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    ctrlHub: ctrlHubOf(settings),
    streetManager: streetManagerOf(settings),
    riskThresholds: { high: settings.GOVERNANCE_HIGH_PERCENT, medium: settings.GOVERNANCE_MEDIUM_PERCENT },
    map: {
      base: settings.MAP_BASE,
      tiles_url: settings.MAP_TILES_URL ?? null,
      attribution: settings.MAP_ATTRIBUTION ?? null,
      shift_grid: settings.MAP_SHIFT_GRID !== undefined,
    },
    shiftGridFile: settings.MAP_SHIFT_GRID,
  }
}

/** The token of each person goes there, so that it has to be encrypted on its way; this machine alone needs none. */
function streetManagerOf(settings: z.infer<typeof Settings>): StreetManagerConfig | undefined {
  const { STREET_MANAGER_URL: address, STREET_MANAGER_POLL_SECONDS: seconds } = settings
  if (!address) return undefined
  const url = new URL(address)
  const refuse = (words: string) => new ConfigError(`STREET_MANAGER_URL: ${words}`)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !isHere) throw refuse('must begin with https://')
  if (url.username || url.password || url.search || url.hash) throw refuse('must have no name, password, ? or #')
  if (!/\/v6\/?$/.test(url.pathname)) throw refuse('must end with /v6, the version that this server speaks')
  const href = (url.origin + url.pathname).replace(/\/$/, '')
  return {
    url: href,
    pollMilliseconds: seconds * 1000,
    checkMilliseconds: Math.min(10, seconds) * 1000,
    readMilliseconds: 20_000,
    writeMilliseconds: 60_000,
  }
}

const orgPattern = /^(\d{4})=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

function ctrlHubOf(settings: z.infer<typeof Settings>): CtrlHubConfig | undefined {
  const { CTRL_HUB_URL: url, CTRL_HUB_TOKEN: token, CTRL_HUB_ORGS: orgs } = settings
  if (!url && !token && !orgs) return undefined
  if (!url || !token || !orgs) {
    throw new ConfigError('CTRL_HUB_URL: CTRL_HUB_URL, CTRL_HUB_TOKEN and CTRL_HUB_ORGS are set together or not at all')
  }
  const pairs = orgs.split(',').map((pair) => orgPattern.exec(pair.trim()))
  if (pairs.includes(null)) {
    throw new ConfigError(
      'CTRL_HUB_ORGS: must be SWA codes with the organisation’s id, like 9310=5b0f6c1e-8f0a-4c57-9a53-2d8d3f5d7a10',
    )
  }
  const byCode = pairs.map((found) => [found?.[1] ?? '', (found?.[2] ?? '').toLowerCase()] as const)
  return { url: url.replace(/\/+$/, ''), token, orgs: new Map(byCode) }
}

export const newSecret = () => randomBytes(32).toString('base64url')
