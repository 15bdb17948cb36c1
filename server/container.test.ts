/** The files for containers, read as an engine reads them. That an engine builds and runs them is not shown here. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from './config.ts'

const root = join(import.meta.dirname, '..')
const textOf = (name: string) => readFileSync(join(root, name), 'utf8')

interface Service {
  readonly build?: string
  readonly image?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly depends_on?: Readonly<Record<string, object>>
  readonly volumes?: readonly string[]
  readonly ports?: readonly string[]
  readonly healthcheck?: { readonly test: readonly string[] }
}

const compose = parse(textOf('compose.yaml')) as {
  services: Record<string, Service>
  volumes: Record<string, null>
}

/** What an engine puts in for `${NAME:-default}` and `${NAME:?reason}`. */
const filled = (text: string, given: Readonly<Record<string, string>>) =>
  text.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    return given[name] ?? (kind === '-' ? rest : `missing ${name}`)
  })

describe('compose.yaml', () => {
  it('has the app, PostgreSQL and the scanner, with what each waits for and keeps', () => {
    expect(Object.keys(compose.services)).toEqual(['app', 'database', 'scanner'])
    for (const { build, image, depends_on = {}, volumes = [] } of Object.values(compose.services)) {
      expect([build, image].filter(Boolean)).toHaveLength(1)
      for (const other of Object.keys(depends_on)) expect(compose.services).toHaveProperty(other)
      for (const volume of volumes) expect(compose.volumes).toHaveProperty(volume.split(':')[0] ?? '')
    }
    expect(compose.services['database']?.healthcheck?.test[1]).toBe('pg_isready')
  })

  it('gives settings that the server takes, and no secret of its own', () => {
    const secrets = { POSTGRES_PASSWORD: 'pass', SESSION_SECRET: 'a secret of more than thirty-two letters' }
    const { environment = {} } = compose.services['app'] ?? {}
    const settings = Object.fromEntries(
      Object.entries(environment).map(([name, text]) => [name, filled(text, secrets)]),
    )
    expect(JSON.stringify(settings)).not.toContain('missing')
    const config = readConfig(settings)
    expect(config.databaseUrl).toBe('postgres://street_works:pass@database:5432/street_works')
    expect(config.clamdHost).toBe('scanner:3310')
    const without = Object.values(environment).map((text) => filled(text, {}))
    expect(without.filter((text) => text.includes('missing'))).toHaveLength(2)
  })

  it('is reached on this machine alone: what stands before it speaks HTTPS', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? [])
    expect(ports).toEqual(['127.0.0.1:3000:3000'])
  })
})

describe('Dockerfile', () => {
  const lines = textOf('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const of = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))

  it('has instructions only that there are', () => {
    const known = 'FROM WORKDIR RUN COPY ENV USER VOLUME EXPOSE STOPSIGNAL HEALTHCHECK CMD'.split(' ')
    for (const line of lines) expect(known, line).toContain(line.split(' ')[0])
  })

  it('copies what is there and what .dockerignore lets through', () => {
    const through = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    const sources = of('COPY')
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(' ').slice(0, -1))
    expect(sources.length).toBeGreaterThan(5)
    for (const source of sources) {
      expect(existsSync(join(root, source)), source).toBe(true)
      expect(through, source).toContain(source)
    }
  })

  it('runs the server itself, as nobody special, so that it hears the signal to stop', () => {
    expect(of('USER')).toEqual(['node'])
    const command = JSON.parse(of('CMD')[0] ?? '') as string[]
    expect(command).toEqual(['node_modules/.bin/node', 'server/main.ts'])
    expect(existsSync(join(root, command[1] ?? ''))).toBe(true)
    expect(of('HEALTHCHECK')[0]).toContain('/readyz')
  })
})
