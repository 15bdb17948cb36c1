/** What the source gives, in its order; the next is made while whoever asked is busy with the one before. */
export async function* oneAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const values = source[Symbol.asyncIterator]()
  let next = values.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = values.next()
      // whoever stops asking does not hear of a failure of the next one
      next.catch(() => {})
      yield value as T
    }
  } finally {
    await values.return?.()
  }
}
