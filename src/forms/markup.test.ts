import { expect, test } from 'vitest'
import { markup } from './markup.ts'

test('a name with tags stays text', () => {
  expect(markup('<img src=x onerror="a()">', "Tanner's & Co")).toBe(
    '&lt;img src=x onerror=&quot;a()&quot;&gt; <span class="app-autocomplete__detail">Tanner&#39;s &amp; Co</span>',
  )
})
