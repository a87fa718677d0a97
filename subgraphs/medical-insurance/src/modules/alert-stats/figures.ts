import type { Period } from '@yiwang/shared/time'
import type { AlertCounts } from './repository.ts'

/** Figures of a region; amount and townships are looked up only when they are asked for. */
export interface AlertFigures extends AlertCounts {
  readonly regionCode: string
  readonly period: Period | null
}
