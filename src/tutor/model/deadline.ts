export interface Deadline {
  readonly signal: AbortSignal
  /** Why it is over, if it is: the time is up, or nobody waits for the answer any more. */
  passed(): 'slow' | 'cut off' | undefined
  clear(): void
}

/**
 * Aborts when the time is up, or when the caller's own signal does. Made by hand, for `AbortSignal.any` is not in every
 * Node 20, and lets time-outs that nothing else holds be collected before they come.
 */
export function deadline(milliseconds: number, clock: () => number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const end = clock() + milliseconds
  let rung = false
  const bell = setTimeout(() => {
    rung = true
    stop()
  }, milliseconds)
  if (outer?.aborted) stop()
  else outer?.addEventListener('abort', stop, { once: true })
  return {
    signal: controller.signal,
    passed() {
      if (outer?.aborted) return 'cut off'
      return rung || clock() >= end ? 'slow' : undefined
    },
    clear() {
      clearTimeout(bell)
      outer?.removeEventListener('abort', stop)
    },
  }
}
