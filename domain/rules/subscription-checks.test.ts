import { expect, test } from 'vitest'
import { checkApiEndpoint } from './subscription-checks.ts'

test.each(['https://receiver.example/events', 'https://receiver.example:8443/a?b=c'])(
  'BR-EVT-06 events may be sent to %s',
  (address) => {
    expect(checkApiEndpoint(address)).toEqual([])
  },
)

test.each([
  ['http://receiver.example/events', 'Must begin with https://'],
  ['ftp://receiver.example/events', 'Must begin with https://'],
  ['javascript:alert(1)', 'Must begin with https://'],
  ['receiver.example/events', 'Must be a web address, like https://example.com/street-works'],
  ['https://', 'Must be a web address, like https://example.com/street-works'],
  ['https://me:secret@receiver.example/', 'Must not have a user name or password in it'],
  ['https://me@receiver.example/', 'Must not have a user name or password in it'],
])('BR-EVT-06 events are not sent to %s', (address, message) => {
  expect(checkApiEndpoint(address)).toEqual([{ field: 'api_endpoint', message, rule: 'BR-EVT-06' }])
})
