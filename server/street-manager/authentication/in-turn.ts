/**
 * Lets tasks of the same key run one after the other, in the order in which they came; those of different keys run at
 * once. Within one process: two processes on one PostgreSQL do not wait for each other.
 */
export function makeTurns(): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, task) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task, task)
    last.set(key, turn)
    const tidy = () => {
      if (last.get(key) === turn) last.delete(key)
    }
    turn.then(tidy, tidy)
    return turn
  }
}
