import { describe, expect, test } from 'vitest'
import { csvColumns, mostLines, readActivities } from './activity-csv.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const heading = csvColumns.slice(0, 11).join(',')
const skip =
  'Skip for no 12,skips,80000120,600000.5,150000,Outside 12,carriageway;footway,2026-12-07,9/12/2026,Give and take,no'

const linesOf = (...lines: string[]) => {
  const read = readActivities([heading, ...lines].join('\r\n'), now)
  if ('refused' in read) throw new Error(read.refused)
  return read.lines
}

describe('a file of activities', () => {
  test('gives a request for each line, with dates in London and words or wire values alike', () => {
    expect(linesOf(skip)).toEqual([
      {
        line: 2,
        name: 'Skip for no 12',
        problems: [],
        body: {
          activity_name: 'Skip for no 12',
          activity_activity_type: 'skips',
          activity_type_details: undefined,
          usrn: 80000120,
          activity_coordinates: { type: 'Point', coordinates: [600000.5, 150000] },
          activity_location_description: 'Outside 12',
          location_types: ['carriageway', 'footway'],
          start_date: '2026-12-07T00:00:00+00:00',
          end_date: '2026-12-09T00:00:00+00:00',
          traffic_management_type: 'give_and_take',
          collaborative_working: false,
          contact_name: undefined,
          contact_details: undefined,
          additional_info: undefined,
        },
      },
    ])
  })

  test('tells every fault of a line with its column, and keeps the other lines', () => {
    const [bad, good] = linesOf(',bouncy castle,12,x,-1,,lawn,31/2/2026,soon,teleport,perhaps', skip)
    expect(bad?.problems).toEqual([
      'usrn must be a whole number of 6 to 8 digits',
      'easting must be a number between 0 and 700000',
      'northing must be a number between 0 and 1300000',
      'collaborative_working must be yes or no',
      'activity_name is empty',
      'activity_activity_type does not know "bouncy castle"',
      'activity_location_description is empty',
      'location_types does not know "lawn"',
      'start_date must be a date, like 2026-12-07 or 7/12/2026',
      'end_date must be a date, like 2026-12-07 or 7/12/2026',
      'traffic_management_type does not know "teleport"',
    ])
    expect(bad?.body).toBeUndefined()
    expect(good?.line).toBe(3)
    expect(good?.problems).toEqual([])
  })

  test('BR-ACT-03: a line that starts in the past or ends before it starts is told so', () => {
    const [past, backwards] = linesOf(skip.replace('2026-12-07', '2026-11-01'), skip.replace('9/12/2026', '6/12/2026'))
    expect(past?.problems).toEqual(['start_date: Start must be in the future'])
    expect(backwards?.problems).toEqual(['end_date: End must be after the start'])
  })

  test('bears a byte order mark, quoted cells with line breaks, and headings with capitals', () => {
    const text = `\uFEFF${heading.toUpperCase()}\n${skip.replace('Outside 12', '"Outside 12,\nnorth side"')}`
    const read = readActivities(text, now)
    expect('lines' in read && read.lines[0]?.body?.activity_location_description).toBe('Outside 12,\nnorth side')
  })

  test.each([
    ['', 'The file has no activities in it'],
    [`${heading}\n`, 'The file has no activities in it'],
    ['activity_name,usrn\nSkip,80000120', /must name these columns: activity_activity_type, easting/],
    [`${heading}\n"open`, /cannot be read as CSV/],
    [[heading, ...Array.from({ length: mostLines + 1 }, () => skip)].join('\n'), /500 activities or fewer/],
  ])('is refused whole when it cannot be read (%#)', (text, words) => {
    const read = readActivities(text, now)
    expect('refused' in read && read.refused).toMatch(words)
  })
})
