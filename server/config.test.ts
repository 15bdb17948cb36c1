import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

test('nothing set is a laptop: this machine only, an embedded database, the sandbox', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDir: './data',
    databaseUrl: undefined,
    sandboxWorks: 2000,
    map: { base: 'streets' },
  })
})

test('a setting that is empty counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
})

test('others reach it where it listens, unless a setting says otherwise', () => {
  expect(readConfig({ PORT: '3001' }).publicUrl).toBe('http://127.0.0.1:3001')
  expect(readConfig({ PUBLIC_URL: 'https://works.example/street/' }).publicUrl).toBe('https://works.example/street')
})

test('a Ctrl Hub belongs to the organisations that are named with it', () => {
  const id = '5B0F6C1E-8f0a-4c57-9a53-2d8d3f5d7a10'
  const environment = { CTRL_HUB_URL: 'https://hub.example/', CTRL_HUB_TOKEN: 'token', CTRL_HUB_ORGS: `9310=${id}` }
  expect(readConfig(environment).ctrlHub).toEqual({
    url: 'https://hub.example',
    token: 'token',
    orgs: new Map([['9310', id.toLowerCase()]]),
  })
})

test('it stands before a Street Manager when there is one', () => {
  const { streetManager } = readConfig({ STREET_MANAGER_URL: 'https://api.example/v6/' })
  expect(streetManager).toMatchObject({ url: 'https://api.example/v6', pollMilliseconds: 15_000 })
  expect(readConfig({}).streetManager).toBeUndefined()
})

test.each([
  [{ PORT: 'eighty' }, /^PORT: /],
  [{ PORT: '70000' }, /^PORT: /],
  [{ SANDBOX_WORKS: '-1' }, /^SANDBOX_WORKS: /],
  [{ DATABASE_URL: 'mysql://here' }, /^DATABASE_URL: /],
  [{ DATABASE_READ_URL: 'postgres://replica/works' }, /^DATABASE_READ_URL: needs DATABASE_URL/],
  [{ DATABASE_URL: 'postgres://here/works', DATABASE_READ_URL: 'replica' }, /^DATABASE_READ_URL: /],
  [
    {
      DATABASE_URL: 'postgres://here/works',
      DATABASE_READ_URL: 'postgres://replica/works',
      STREET_MANAGER_URL: 'https://api.example/v6',
    },
    /^DATABASE_READ_URL: not with STREET_MANAGER_URL/,
  ],
  [{ SESSION_SECRET: 'short' }, /^SESSION_SECRET: must be at least 32 characters/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: /],
  [{ PUBLIC_URL: 'works.example' }, /^PUBLIC_URL: /],
  [{ MAP_BASE: 'osm' }, /^MAP_TILES_URL: needed when MAP_BASE is osm/],
  [{ CTRL_HUB_URL: 'https://hub.example' }, /^CTRL_HUB_URL: .* are set together or not at all/],
  [
    { CTRL_HUB_URL: 'https://hub.example', CTRL_HUB_TOKEN: 'token', CTRL_HUB_ORGS: '9310' },
    /^CTRL_HUB_ORGS: must be SWA codes/,
  ],
  [{ GOVERNANCE_HIGH_PERCENT: '101' }, /^GOVERNANCE_HIGH_PERCENT: /],
  [{ STREET_MANAGER_URL: 'https://street-manager.example' }, /^STREET_MANAGER_URL: must end with \/v6/],
  [{ STREET_MANAGER_URL: 'http://street-manager.example/v6' }, /^STREET_MANAGER_URL: must begin with https/],
  [{ STREET_MANAGER_URL: 'https://me:secret@street-manager.example/v6' }, /^STREET_MANAGER_URL: must have no name/],
  [{ STREET_MANAGER_URL: 'street-manager.example/v6' }, /^STREET_MANAGER_URL: /],
  [{ STREET_MANAGER_POLL_SECONDS: '0' }, /^STREET_MANAGER_POLL_SECONDS: /],
])('%o stops the start and says which setting is wrong', (environment, words) => {
  expect(() => readConfig(environment)).toThrow(ConfigError)
  expect(() => readConfig(environment)).toThrow(words)
})

test('every wrong setting is named, one on each line', () => {
  expect(() => readConfig({ PORT: 'eighty', LOG_LEVEL: 'loud' })).toThrow(/^PORT: .*\nLOG_LEVEL: /)
})
