import type { HazardStatus, SafetyField } from '../../generated/resolver-types.ts'

/** Counted as rectified in statistics (F13); only WRITTEN_OFF leaves the ledger. */
export const rectifiedStatuses = ['RECTIFIED', 'ACCEPTED', 'WRITTEN_OFF'] as const satisfies readonly HazardStatus[]

/** 已建档: every status after the discovery. */
export function isFiled(status: HazardStatus): boolean {
  return status !== 'DISCOVERED'
}

/** The fields in the order of the contract's enum, in which statistics list them. */
export const safetyFields = [
  'HAZARDOUS_CHEMICALS',
  'INDUSTRY_TRADE',
  'FIRE',
  'URBAN_GAS',
  'CONSTRUCTION',
  'ROAD_TRAFFIC',
  'POWER',
  'OTHER',
] as const satisfies readonly SafetyField[]
