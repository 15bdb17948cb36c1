import { describe, expect, test } from 'vitest'
import { clashesOf } from '../../../domain/rules/clashes.ts'
import type { Neighbour } from '../clashes/neighbours.ts'
import { noAnswers } from './application-answers.ts'
import type { ApplicationAnswers } from './application-answers.ts'
import { asked, notAsked, sharingComments } from './ask-to-share.ts'

const subject = {
  geometry: { type: 'Point' as const, coordinates: [600_000, 150_000] as const },
  startOn: '2026-12-07',
  endOn: '2026-12-11',
}

function clash(wrn: string, promoter = '7010') {
  const other: Neighbour = {
    id: `${wrn}-01`,
    layer: 'works',
    geometry: { type: 'Point', coordinates: [600_012, 150_000] },
    state: 'planned',
    what: 'Give and take',
    who: 'Marl Power',
    where: 'Chapel Lane',
    startOn: '2026-12-09',
    endOn: '2026-12-15',
    worksReference: wrn,
    promoter,
  }
  const [found] = clashesOf(subject, [other])
  if (!found) throw new Error('one clash was made')
  return found
}

const after = (answers: ApplicationAnswers, changes: Partial<ApplicationAnswers>) => ({ ...answers, ...changes })

describe('asking to share', () => {
  test('answers that the works are shared, with whom, and how near they are (BR-PERMIT-29)', () => {
    expect(asked(noAnswers, clash('MP1'))).toMatchObject({
      collaborative_working: 'yes',
      collaborative_works: 'MP1',
      collaboration_details: 'Asked to share with Marl Power: Chapel Lane, 12 m, 3 days together, from Wed 9 Dec',
    })
  })

  test('twice is once', () => {
    const once = after(noAnswers, asked(noAnswers, clash('MP1')))
    expect(asked(once, clash('MP1'))).toEqual({})
  })

  test('can be taken back, and then sharing is an open question again', () => {
    const both = after(noAnswers, asked(noAnswers, clash('MP1')))
    const three = after(both, asked(both, clash('MP2')))
    const one = after(three, notAsked(three, 'MP1-01'))
    expect([one.collaborative_works, one.collaborative_working]).toEqual(['MP2', 'yes'])
    const none = after(one, notAsked(one, 'MP2-01'))
    expect([none.collaborative_works, none.collaboration_details, none.collaborative_working]).toEqual(['', '', ''])
  })

  test('never takes away what the person wrote', () => {
    const own = { ...noAnswers, collaborative_working: 'yes' as const, collaboration_details: 'Gas main beside ours' }
    const shared = after(own, asked(own, clash('MP1')))
    expect(shared.collaboration_details).toContain('Gas main beside ours\nAsked to share')
    expect(after(shared, notAsked(shared, 'MP1-01'))).toMatchObject({
      collaborative_working: 'yes',
      collaboration_details: 'Gas main beside ours',
    })
  })

  test('adds no more than the field takes', () => {
    const full = { ...noAnswers, collaboration_details: 'x'.repeat(490) }
    expect(asked(full, clash('MP1')).collaboration_details).toBe('x'.repeat(490))
  })
})

describe('comments about sharing', () => {
  const own = { wrn: 'MW9', promoter: '9310', promoterName: 'Marl Water', place: 'High Street', dates: '7 to 11 Dec' }

  test('go on the own record, and on another only where it is the same promoter’s', () => {
    const people = [clash('MP1'), clash('MW2', '9310')].flatMap((each) => asked(noAnswers, each).asked_to_share ?? [])
    const comments = sharingComments(own, people)
    expect(comments.map(({ wrn }) => wrn)).toEqual(['MW9', 'MW2'])
    expect(comments[0]?.detail).toContain('Marl Power, MP1: Chapel Lane, 12 m')
    expect(comments[1]?.detail).toContain('share with MW9, High Street, 7 to 11 Dec')
  })

  test('are none where nobody was asked', () => {
    expect(sharingComments(own, [])).toEqual([])
  })
})
