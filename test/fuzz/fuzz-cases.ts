import { fuzz } from './fuzz.ts'
import { minimise } from './minimise.ts'

/** Runs so many cases and describes the first difference, made small; null when there is none. */
export async function firstDifference(seed: number, cases: number): Promise<string | null> {
  let left = cases
  for await (const { number, case: one, difference } of fuzz(seed)) {
    if (difference) {
      const small = await minimise(one)
      return `seed ${seed}, case ${number}: ${difference.what}\n${JSON.stringify(small)}`
    }
    left -= 1
    if (left === 0) break
  }
  return null
}
