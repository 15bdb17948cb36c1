import type { OffenceCode } from '../../domain/contract/enums/fixed-penalty-notices.ts'
import type { PenaltyAction } from '../../domain/rules/fixed-penalty-notice-states.ts'
import type { Section74Action, Section74AnswerAction } from '../../domain/rules/section-74-states.ts'

export interface PenaltyStory {
  readonly offence: OffenceCode
  readonly found: string
  readonly steps: readonly { readonly do: PenaltyAction; readonly reason?: string }[]
}

const noBoard = 'The permit number was not on show'
const noSigns = 'Signals were left running with nobody on site'

/** One penalty notice of each status that there is to see (BR-FPN-20 to 26). */
export const penaltyStories: readonly PenaltyStory[] = [
  { offence: 'offence_code_09', found: noBoard, steps: [] },
  { offence: 'offence_code_09', found: noSigns, steps: [{ do: 'accept' }] },
  {
    offence: 'offence_code_05',
    found: 'No notice that the reinstatement was complete',
    steps: [{ do: 'dispute', reason: 'The notice was sent the same day' }],
  },
  {
    offence: 'offence_code_09',
    found: noBoard,
    steps: [
      { do: 'dispute', reason: 'The board had been stolen and was reported' },
      { do: 'withdraw', reason: 'The report of the theft was seen' },
    ],
  },
  {
    offence: 'offence_code_06',
    found: 'No notice of the end of the works',
    steps: [{ do: 'accept' }, { do: 'mark_paid_discounted' }],
  },
  { offence: 'offence_code_08', found: 'Working before the permit began', steps: [{ do: 'mark_paid' }] },
]

export interface OverrunStory {
  readonly steps: readonly { readonly do: Section74Action | Section74AnswerAction; readonly reason?: string }[]
}

/** One overrun of each status of the authority, with answers of the promoter between (BR-S74-50 to 61). */
export const overrunStories: readonly OverrunStory[] = [
  { steps: [] },
  { steps: [{ do: 'acknowledge_warning' }] },
  {
    steps: [
      { do: 'dispute', reason: 'The barriers were not ours' },
      { do: 'record_dispute', reason: 'They say that the barriers are not theirs' },
    ],
  },
  { steps: [{ do: 'say_site_visited' }, { do: 'record_site_clear' }] },
  { steps: [{ do: 'withdraw', reason: 'Raised on the wrong permit' }] },
  { steps: [{ do: 'record_site_clear' }, { do: 'issue_draft_invoice' }, { do: 'review' }] },
  { steps: [{ do: 'record_site_clear' }, { do: 'issue_draft_invoice' }, { do: 'agree' }, { do: 'resolve' }] },
]
