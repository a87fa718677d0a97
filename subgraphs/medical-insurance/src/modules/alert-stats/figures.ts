import type { Period } from '@yiwang/shared/time'

/** Figures of a region; each is looked up only when it is asked for. */
export interface AlertFigures {
  readonly regionCode: string
  readonly period: Period | null
}
