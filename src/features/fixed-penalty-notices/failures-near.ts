/** Failed tries of this device near a moment: what came late may have been held up on the way. */
import type { OutboxItem } from '../../api/outbox/outbox-item.ts'

const near = Temporal.Duration.from({ hours: 2 })

/** Instants of failures within two hours of the moment, first one first. */
export function failuresNear(items: readonly OutboxItem[], at: Temporal.Instant): Temporal.Instant[] {
  const [from, to] = [at.subtract(near), at.add(near)]
  return items
    .flatMap(({ failures }) => failures.map((failure) => Temporal.Instant.from(failure.at)))
    .filter((failed) => Temporal.Instant.compare(failed, from) >= 0 && Temporal.Instant.compare(failed, to) <= 0)
    .sort(Temporal.Instant.compare)
}
