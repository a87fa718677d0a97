import { toCount } from '@yiwang/shared/database'
import type { MediationLevel } from '../../generated/resolver-types.ts'
import type { LevelCount } from './repository.ts'

export interface DisputeFigures {
  readonly resolved: number
  readonly byLevel: Readonly<Record<MediationLevel, number>>
  readonly judicialConfirmations: number
}

/** Every resolved dispute counts at the level that resolved it, so the three levels add up to the total. */
export function disputeFigures(counts: readonly LevelCount[]): DisputeFigures {
  const at = (level: MediationLevel) =>
    toCount(counts.find(({ mediationLevel }) => mediationLevel === level)?.resolved ?? 0)
  const byLevel = { VILLAGE: at('VILLAGE'), TOWNSHIP: at('TOWNSHIP'), COUNTY: at('COUNTY') }
  return {
    resolved: byLevel.VILLAGE + byLevel.TOWNSHIP + byLevel.COUNTY,
    byLevel,
    judicialConfirmations: counts.reduce((total, { confirmed }) => total + toCount(confirmed), 0),
  }
}
