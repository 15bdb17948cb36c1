import type { GuaranteeStanding, ReinstatementStatus } from '../contract/enums/reinstatements.ts'

/** Days before the end from which it is soon: a permit to make an interim permanent, or a last look, has to be planned by then. */
export const soonDays: Readonly<Record<ReinstatementStatus, number>> = { interim: 30, permanent: 60 }

export interface StandingDays {
  readonly status: ReinstatementStatus
  /** Of the last day, both included; undefined is no limit. */
  readonly endsFrom: Temporal.PlainDate | undefined
  readonly endsTo: Temporal.PlainDate | undefined
}

/** Which last days have this standing today, by the status of the reinstatement; its last day counts whole (BR-REIN-20 to 22). */
export function daysOfStanding(standing: GuaranteeStanding, today: Temporal.PlainDate): readonly StandingDays[] {
  const lastSoon = (status: ReinstatementStatus) => today.add({ days: soonDays[status] })
  const statuses = ['interim', 'permanent'] as const
  switch (standing) {
    case 'ended':
      return statuses.map((status) => ({ status, endsFrom: undefined, endsTo: today.subtract({ days: 1 }) }))
    case 'ending_soon':
      return statuses.map((status) => ({ status, endsFrom: today, endsTo: lastSoon(status) }))
    case 'in_guarantee':
      return [{ status: 'permanent', endsFrom: lastSoon('permanent').add({ days: 1 }), endsTo: undefined }]
    case 'interim':
      return [{ status: 'interim', endsFrom: lastSoon('interim').add({ days: 1 }), endsTo: undefined }]
  }
}
