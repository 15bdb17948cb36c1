import { afterEach, expect, test, vi } from 'vitest'
import { findClashes } from '../../domain/contract/clashes.ts'
import { getWork } from '../../domain/contract/works.ts'
import { hearWhoAnswers } from './asked-in-vain.ts'
import { call } from './call.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  hearWhoAnswers({ street_manager: 'embedded' })
})

const body = {
  usrn: 1,
  start_date: '2026-12-07T00:00:00.000Z',
  end_date: '2026-12-11T00:00:00.000Z',
  days: 14,
  offset: 0,
}

test('what nobody answers behind this server is not asked for; the nine APIs are', async () => {
  const asked = vi.fn(() => Promise.resolve(Response.json({})))
  vi.stubGlobal('fetch', asked)
  hearWhoAnswers({ street_manager: 'passed_through' })
  await expect(call(findClashes, { body })).rejects.toMatchObject({ kind: 'elsewhere', status: 404 })
  expect(asked).not.toHaveBeenCalled()
  await call(getWork, { params: { workReferenceNumber: 'MW1' } })
  expect(asked).toHaveBeenCalledOnce()
})

test('an embedded Street Manager is asked everything', async () => {
  const asked = vi.fn(() => Promise.resolve(Response.json({})))
  vi.stubGlobal('fetch', asked)
  hearWhoAnswers({ street_manager: 'embedded' })
  await call(findClashes, { body })
  expect(asked).toHaveBeenCalledOnce()
})
