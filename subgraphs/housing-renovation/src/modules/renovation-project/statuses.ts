import type { RenovationStatus } from '../../generated/resolver-types.ts'

/** In the order of the contract's enum. */
export const renovationStatuses = [
  'CHECKED',
  'OPINION_COLLECTING',
  'VOTED',
  'PLANNED',
  'DESIGNED',
  'UNDER_CONSTRUCTION',
  'COMPLETED',
  'HANDED_OVER',
  'MAINTAINED',
  'CANCELLED',
] as const satisfies readonly RenovationStatus[]

/** 完成: 竣工验收 or later (model 5.3). */
export const completedStatuses = [
  'COMPLETED',
  'HANDED_OVER',
  'MAINTAINED',
] as const satisfies readonly RenovationStatus[]
