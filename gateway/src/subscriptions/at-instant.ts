/** setTimeout counts in 32 bits; a longer wait would fire at once */
const LONGEST_MS = 2 ** 31 - 1

/** Calls `action` once at an instant (epoch milliseconds). @returns a function that calls it off */
export function atInstant(instant: number, action: () => void): () => void {
  let timer = arm()
  return () => {
    clearTimeout(timer)
  }
  function arm(): NodeJS.Timeout {
    const rest = instant - Date.now()
    return setTimeout(rest > LONGEST_MS ? rearm : action, Math.max(0, Math.min(rest, LONGEST_MS))).unref()
  }
  function rearm(): void {
    timer = arm()
  }
}
