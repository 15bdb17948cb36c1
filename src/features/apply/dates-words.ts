/** The meaning of dates in words. */
import { isGrantedByHs2Act } from '../../../domain/rules/hs2-works.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { countWords, dateWords, dayDate } from '../../../domain/words.ts'
import { isHs2 } from './application-answers.ts'
import type { ApplicationDraft } from './application-answers.ts'
import type { DatesMeaning } from './dates-meaning.ts'

/** Whether the HS2 Act grants these works as soon as they are sent (BR-HS2-02, 05). */
export function isGrantedAtOnce(draft: ApplicationDraft): boolean {
  const { work_type, hs2_in_act_limits, hs2_highway_exemption } = draft.answers
  return (
    isHs2(draft) &&
    isGrantedByHs2Act({
      work_type: work_type || null,
      hs2_in_act_limits: hs2_in_act_limits === 'yes',
      hs2_highway_exemption: hs2_highway_exemption || null,
    })
  )
}

export function decisionWords({ countsFromToday, countsFrom, decisionPeriod }: DatesMeaning): string {
  const period = `${decisionPeriod.days} ${decisionPeriod.unit}`
  return countsFromToday
    ? `If you send before 4:30pm today; ${period}`
    : `What you send now counts as sent on ${dayDate(countsFrom)}; ${period}`
}

export function validityWords({ validUntil, startOn }: DatesMeaning): string {
  if (!validUntil) return 'None'
  return `${dayDate(startOn)} to ${dayDate(validUntil)}`
}

/** One line for the foot of a phone. */
export function shortMeaning(meaning: DatesMeaning): string {
  const { isEarly, notice, noticeGiven } = meaning
  const short = isEarly ? `, ${countWords(notice.days - noticeGiven, 'day')} short of notice` : ''
  return `${workCategoryLabels[meaning.category]}${short}, decision by ${dayDate(meaning.decisionOn)}`
}

export function spokenMeaning(meaning: DatesMeaning): string {
  const notice = meaning.isEarly ? ` The earliest start without a reason is ${dateWords(meaning.earliestOn)}.` : ''
  return `${shortMeaning(meaning)}.${notice}`
}
