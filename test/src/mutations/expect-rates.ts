import { expect } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { World } from './world.ts'

/** Every `percent` in the answer is null (nothing to divide by) or lies within 0 and 100. */
export async function expectRates(world: World, claims: AccessTokenClaims, selection: string): Promise<void> {
  const { data, errors } = await world.askInProcess(claims, `{ ${selection} }`, {})
  expect(errors).toBeUndefined()
  const percents = [...percentsIn(data)]
  expect(percents.length).toBeGreaterThan(0)
  for (const percent of percents) {
    if (percent === null) continue
    expect(Number(percent)).toBeGreaterThanOrEqual(0)
    expect(Number(percent)).toBeLessThanOrEqual(100)
  }
}

function* percentsIn(value: unknown): Generator {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value))
    if (name === 'percent') yield inner
    else yield* percentsIn(inner)
}
