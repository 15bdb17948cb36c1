/** The most features under way on one of the days shown, both ends included. */
export function busiestDay(
  features: readonly { startOn: string; endOn: string }[],
  { from, to }: { from: string; to: string },
): number {
  const changes = new Map<string, number>()
  const count = (key: string, change: number) => changes.set(key, (changes.get(key) ?? 0) + change)
  for (const { startOn, endOn } of features) {
    if (startOn > to || endOn < from) continue
    count(startOn < from ? from : startOn, 1)
    // "2026-12-07+" sorts after its own day and before the next: a feature leaves only once its last day is over.
    count(`${endOn}+`, -1)
  }
  let [now, most] = [0, 0]
  for (const key of [...changes.keys()].sort()) {
    now += changes.get(key) ?? 0
    most = Math.max(most, now)
  }
  return most
}
