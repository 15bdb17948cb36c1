import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillPath, type Endpoint } from '../../../domain/contract/endpoint.ts'
import { answeredBy } from '../../../domain/contract/pass-through.ts'
import { implementations } from '../../street-manager/implementations.ts'
import { runJobs } from '../../jobs/jobs.ts'
import { sandboxPassword } from '../../sandbox/accounts.ts'
import { application } from '../../testing/application.ts'
import { startPassedThrough, type PassedThrough } from '../../testing/passed-through.ts'
import { formWith, sampleBytes } from '../../testing/sample-files.ts'
import { scanned } from '../../testing/uploads.ts'

const planner = 'planner@water.example'
const contractor = 'contractor@groundworks.example'
const officer = 'officer@marlshire.example'

let here: PassedThrough
beforeAll(async () => {
  here = await startPassedThrough()
})
afterAll(() => here.stop())

const applied = async () => {
  const browser = await here.browserOf(planner)
  const sent = await browser('POST', '/v6/work/works', application())
  expect(sent.statusCode, sent.payload).toBe(201)
  return sent.json() as { work_reference_number: string; permit_reference_number: string }
}

describe('signing in through it', () => {
  it('describes the person as Street Manager does, and says that it passes through', async () => {
    const browser = await here.browserOf(planner)
    const own = await here.upstream.inject({
      method: 'POST',
      url: '/session',
      payload: { email: planner, password: sandboxPassword },
    })
    const session = (await browser('GET', '/session')).json()
    expect(session).toMatchObject({ environment: 'live', street_manager: 'passed_through', active_role: 'Planner' })
    const { geographical_areas: _areas, ...user } = own.json().user
    expect(session.user).toMatchObject(user)
  })

  it('gives no token to the browser, and keeps none that could be read from a copy of the store', async () => {
    const browser = await here.browserOf(planner)
    const answer = await browser('GET', '/session')
    await browser('GET', '/v6/party/organisations')
    const token = String(here.proxy.lastHeaders()['token'])
    expect(token.split('.')).toHaveLength(3)
    expect(here.proxy.lastHeaders()['cookie']).toBeUndefined()
    const rows = await here.db.selectFrom('upstream_session').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    for (const text of [JSON.stringify(rows), answer.payload, JSON.stringify(answer.headers)]) {
      expect(text).not.toContain(token)
      expect(text).not.toContain('eyJ')
    }
  })

  it('refuses as Street Manager does: wrong 401, locked 423 with its wait, suspended 412', async () => {
    const signIn = (password: string) =>
      here.app.inject({ method: 'POST', url: '/session', payload: { email: officer, password } })
    expect((await signIn('wrong')).json()).toMatchObject({ message: 'Authentication failed' })
    for (let at = 1; at <= 4; at += 1) await signIn('wrong')
    const locked = await signIn(sandboxPassword)
    expect(locked.statusCode).toBe(423)
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0)
    await here.upstream.db.deleteFrom('failed_sign_in').execute()
    const setStatus = (organisation_status: 'suspended' | 'active') =>
      here.upstream.db.updateTable('organisation').set({ organisation_status }).where('swa_code', '=', '5510').execute()
    await setStatus('suspended')
    expect((await signIn(sandboxPassword)).statusCode).toBe(412)
    await setStatus('active')
  })

  it('ends every token of the account at Street Manager when the person signs out', async () => {
    const browser = await here.browserOf(contractor)
    await browser('GET', '/v6/party/organisations')
    const token = String(here.proxy.lastHeaders()['token'])
    expect((await browser('DELETE', '/session')).statusCode).toBe(204)
    expect((await browser('GET', '/v6/party/organisations')).statusCode).toBe(401)
    const stale = await here.upstream.inject({ url: '/v6/party/organisations', headers: { token } })
    expect(stale.statusCode).toBe(401)
    expect(await here.db.selectFrom('session').selectAll().where('email', '=', contractor).execute()).toEqual([])
  })
})

describe('the nine APIs', () => {
  it('answer what Street Manager answers: an application, its list, its decision', async () => {
    const { work_reference_number: wrn, permit_reference_number: prn } = await applied()
    const browser = await here.browserOf(officer)
    const list = await browser('GET', '/v6/reporting/permits?status=submitted')
    expect(list.json().rows.map((row: { permit_reference_number: string }) => row.permit_reference_number)).toContain(
      prn,
    )
    const path = `/v6/work/works/${wrn}/permits/${prn}`
    const granted = await browser('PUT', `${path}/assessment`, {
      assessment_status: 'granted',
      revoke_reason: null,
      assessment_discount: 0,
    })
    expect(granted.statusCode, granted.payload).toBeLessThan(300)
    const same = await here.upstream.as(officer).request('GET', path)
    const permit = (await browser('GET', path)).json()
    expect(permit).toMatchObject({ permit_status: 'granted' })
    expect(permit).toEqual(same.body)
  })

  it('keep refusals word for word, with the fields at fault', async () => {
    const browser = await here.browserOf(planner)
    const refused = await browser('POST', '/v6/work/works', { ...application(), description_of_work: '' })
    const own = await here.upstream
      .as(planner)
      .request('POST', '/v6/work/works', { ...application(), description_of_work: '' })
    expect(refused.statusCode).toBe(400)
    const { request_id: _one, ...error } = refused.json().error
    const { request_id: _other, ...expected } = (own.body as { error: { request_id: string } }).error
    expect(error).toEqual(expected)
    const restricted = await browser('GET', '/v6/reporting/pbi-sample-inspection-targets')
    expect(restricted.json()).toMatchObject({ message: 'Access restricted' })
  })

  it('let a contractor act for the promoter that it names (BR-ROLE-20, 24)', async () => {
    const browser = await here.browserOf(contractor)
    const chosen = await browser('PUT', '/session', { acting_for: '9310' })
    expect(chosen.json()).toMatchObject({ acting_for: '9310' })
    expect(
      chosen.json().user.contracts.map((one: { organisation_reference: string }) => one.organisation_reference),
    ).toContain('7710')
    expect((await browser('GET', '/v6/reporting/permits?swa_code=9310')).statusCode).toBe(200)
    expect((await browser('GET', '/v6/reporting/permits?swa_code=7220')).statusCode).toBe(401)
  })

  it('carry files there and back byte for byte', async () => {
    const browser = await here.browserOf(planner)
    const [payload, headers] = formWith('plan.pdf', sampleBytes.pdf)
    const sent = await browser('POST', '/v6/work/files', payload, headers)
    expect(sent.statusCode, sent.payload).toBe(201)
    await runJobs(here.upstream.house)
    await scanned(here.upstream)
    const back = await browser('GET', `/v6/work/files/${sent.json().file_id}`)
    expect(back.statusCode).toBe(200)
    expect(back.rawPayload.equals(Buffer.from(sampleBytes.pdf))).toBe(true)
    expect(back.headers['content-disposition']).toContain('plan.pdf')
  })

  it('carry an export from its order to its file', async () => {
    await applied()
    const browser = await here.browserOf(planner)
    const ordered = await browser('POST', '/v6/export/permits/csv', {})
    expect(ordered.statusCode, ordered.payload).toBe(200)
    await runJobs(here.upstream.house)
    const file = await browser('GET', `/v6/export/csv/${ordered.json().csv_id}`)
    expect(file.statusCode, file.payload).toBe(200)
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.payload.split('\r\n')[0]).toContain('permit_reference_number')
  })

  it('are asked at their declared paths alone', async () => {
    const browser = await here.browserOf(planner)
    const before = here.proxy.reached.length
    for (const path of [
      '/v6/work/works/%2e%2e',
      '/v6/work/works/..%2f..%2fapp%2fusers/..',
      '/v6/work/nothing',
      '/v6/app/users',
    ]) {
      expect((await browser('GET', path)).statusCode, path).toBe(404)
    }
    expect(here.proxy.reached.slice(before).filter((name) => !name.includes('works/..%2F..%2F'))).toEqual([])
  })

  it('never answer with where a redirection leads', async () => {
    const browser = await here.browserOf(planner)
    const headers = { location: 'http://127.0.0.1:1/secret' }
    here.proxy.next(/organisations/, { kind: 'answer', status: 302, headers })
    const answer = await browser('GET', '/v6/party/organisations')
    expect(answer.statusCode).toBe(502)
    expect(answer.payload + JSON.stringify(answer.headers)).not.toContain('secret')
  })
})

describe('what is ours alone', () => {
  it('keeps templates and saved views in its own store', async () => {
    const browser = await here.browserOf(officer)
    const template = { kind: 'decision_text', name: 'Too long', is_shared: true, decision_text: 'One week will do.' }
    expect((await browser('POST', '/app/templates', template)).statusCode).toBe(201)
    expect((await browser('GET', '/app/templates')).json().rows).toMatchObject([{ name: 'Too long', is_own: true }])
    expect(await here.upstream.db.selectFrom('template').selectAll().execute()).toEqual([])
    const colleague = await here.browserOf('api-officer@marlshire.example')
    expect((await colleague('GET', '/app/templates')).json().rows).toMatchObject([{ name: 'Too long', is_own: false }])
    const stranger = await here.browserOf('officer@eastmarl.example')
    expect((await stranger('GET', '/app/templates')).json().rows).toEqual([])
  })

  it('says plainly of everything that needs the works themselves that it is done elsewhere', async () => {
    const browser = await here.browserOf(planner)
    const elsewhere = implementations.filter(({ endpoint }) => answeredBy(endpoint) === 'nobody')
    expect(elsewhere.length).toBeGreaterThan(60)
    for (const { endpoint } of elsewhere) {
      const params = Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, '1']))
      const answer = await browser(endpoint.method, fillPath(endpoint as Endpoint, params))
      expect(answer.statusCode, `${endpoint.method} ${endpoint.path}`).toBe(404)
      expect(answer.json().message).toContain('in Street Manager itself')
    }
  })
})
