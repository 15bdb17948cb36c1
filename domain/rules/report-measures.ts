/** What each measure of the reports counts, said once: the page shows it beside the plot, the docs are made of it. */
export interface Measure {
  readonly title: string
  readonly definition: string
  readonly rules: readonly string[]
}

export const measures = {
  outcomes: {
    title: 'Applications by outcome',
    definition:
      'Permits sent on the days chosen, by where they stand now. Granted: granted or closed by a decision. After changes: the same, once a modification request was answered. Deemed: granted because time ran out. Closed without a grant: works that ended under a permit refused, revoked or undecided. The category is the one of today.',
    rules: ['BR-PERMIT-98', 'BR-REP-19', 'BR-REP-25', 'BR-REP-36'],
  },
  deemed_rate: {
    title: 'Deemed rate',
    definition:
      'Deemed permits out of all that were granted, granted after changes, deemed or refused, of those sent in the month. What waits, was cancelled, revoked or progressed does not count on either side.',
    rules: ['BR-PERMIT-15', 'BR-REP-25'],
  },
  modification_rate: {
    title: 'Modification request rate',
    definition:
      'Permits sent on the days chosen that ever had a modification request, out of all permits sent on those days.',
    rules: ['BR-PERMIT-55', 'BR-REP-36'],
  },
  early_starts: {
    title: 'Early starts',
    definition: 'Permits sent on the days chosen that needed early start details: sent later than the minimum notice.',
    rules: ['BR-PERMIT-12', 'BR-REP-26'],
  },
  refusal_codes: {
    title: 'Refusals by code',
    definition:
      'Permits sent on the days chosen that stand refused, by the codes given. A refusal may give several codes and then counts under each.',
    rules: ['BR-PERMIT-47', 'BR-PERMIT-54'],
  },
  time_to_decide: {
    title: 'Time to decide, against the deadline',
    definition:
      'Permits sent on the days chosen that a person granted or refused, by the calendar days that were left until the last day to decide. Deemed and automatic decisions are left out: nobody took them. A modification request stops the clock and its answer sets a new deadline, which is the one used.',
    rules: ['BR-PERMIT-01', 'BR-PERMIT-10', 'BR-PERMIT-15'],
  },
  overruns: {
    title: 'Overruns and their cost',
    definition:
      'Permits whose reasonable period ended on the days chosen and whose works stopped later, or go on. Days are counted from the day after the period to the day of the stop, or to today. The cost is an estimate: days by the daily charge of the street. What is owed is what the authority invoices; works off the carriageway and remedial works cost less.',
    rules: ['BR-PERMIT-96', 'BR-S74-30', 'BR-S74-33', 'BR-S74-40'],
  },
  penalties: {
    title: 'Fixed penalty notices by offence',
    definition: 'Notices issued on the days chosen, by offence. Withdrawn ones count: they were issued.',
    rules: ['BR-FPN-20', 'BR-REP-L06'],
  },
  durations: {
    title: 'Days used against days asked for',
    definition:
      'Permits whose works stopped on the days chosen. Days asked for run from the proposed start to the proposed end, days used from the start to the stop that were recorded; both in calendar days with the first and the last.',
    rules: ['BR-PERMIT-96', 'BR-WORK-09'],
  },
  collaboration: {
    title: 'Collaborative works',
    definition:
      'Permits whose works stopped on the days chosen and whose application said that they were done together with others.',
    rules: ['BR-PERMIT-29'],
  },
  penalties_per_works: {
    title: 'Fixed penalty notices per 100 works',
    definition:
      'Notices issued on the days chosen, for each hundred permits whose works were in progress on any of those days. Withdrawn ones count: they were issued. A notice for works that were not registered has none to be set against.',
    rules: ['BR-FPN-20', 'BR-REP-L06'],
  },
  inspections: {
    title: 'Inspection pass rate',
    definition:
      'Inspections carried out on the days chosen. Passed, out of passed and failed; a failure is of high or low risk, or against the conditions. Works in progress, visits that could not be finished and the like count as neither, and withdrawn inspections are left out.',
    rules: ['BR-INSP-82', 'BR-PBI-27', 'BR-REP-L10'],
  },
  registrations: {
    title: 'Reinstatements registered in time',
    definition:
      'Works with an excavation that stopped on the days chosen, by when the first reinstatement was registered under the permit: within 10 working days after the stop, later, or not yet.',
    rules: ['BR-REIN-31', 'BR-REIN-32', 'BR-REIN-33'],
  },
  guarantees: {
    title: 'Guarantees and interims that end',
    definition:
      'The latest reinstatement of each site, by the month in which its guarantee or its time as an interim ends, for the 12 months from today. The days chosen say nothing here.',
    rules: ['BR-REIN-20', 'BR-REIN-21', 'BR-REP-39'],
  },
  samples: {
    title: 'Sample inspections of the quarter',
    definition: 'What the targets of the quarter in progress still ask to be inspected, by category, week by week.',
    rules: ['BR-PBI-27', 'BR-PBI-33'],
  },
  queue: {
    title: 'Applications that wait, by officer',
    definition:
      'Permits that wait for a decision now, by the officer who began to look at them and by the last day to decide. Age is in calendar days since they were sent. Those with a modification request wait for the promoter and are paused.',
    rules: ['BR-REP-20', 'BR-PERMIT-15', 'BR-PERMIT-55'],
  },
  decisions_by_officer: {
    title: 'Decisions by officer',
    definition: 'Decisions taken on the days chosen, by who took them. A permit decided twice counts twice.',
    rules: ['BR-PERMIT-52', 'BR-PERMIT-54', 'BR-PERMIT-55', 'BR-WORK-09'],
  },
} as const satisfies Record<string, Measure>

export type MeasureName = keyof typeof measures
