import { ancestorAt } from '@yiwang/shared/region'
import type { SampleKeys } from '@yiwang/shared/sample-data'

/**
 * Questions for what everythingShown does not come to: parts of one kind of case, what only records of some state have,
 * and what another department tells of the same.
 */
export function rareRecords({ examples: { countyCode, gridCode } }: SampleKeys): string[] {
  const county = `regionCode: "${countyCode}"`
  return [
    `{ grid(gridCode: "${gridCode}") { workers { assessment(year: 2022) { score opinion } } } }`,
    `{ region(code: "${elsewhere}") { governanceCentre { receptions(first: 5) { nodes { receptionNo matter } } } } }`,
    `{ cases(${county}, filter: { statuses: [CLOSED] }, first: 20) { nodes { caseNo evaluation { score comment } } } }`,
    `{ cases(${county}, filter: { kinds: [DISPUTE] }, first: 20) { nodes { caseNo
      ... on DisputeCase { mediations { mediator note } } } } }`,
    `{ cases(${county}, filter: { kinds: [PETITION] }, first: 20) { nodes { caseNo
      ... on PetitionCase { leaderReceptions { leaderTitle reply } } } } }`,
    `{ medicalAlerts(${county}, filter: { statuses: [AIDING, CLOSED] }, first: 20) { nodes { alertId
      aids { amount { cents yuan } } } } }`,
    `{ lowIncomePersons(${county}, first: 20) { nodes { personId
      assistanceGrants(first: 5) { nodes { grantId amount { cents yuan } } } } } }`,
    `{ gasInspections(regionCode: "${ancestorAt('CITY', elsewhere)}", first: 5) { nodes { gasInspectionNo signedBy } } }`,
  ]
}

/** 平鲁区, whose centre receives visitors; gas is inspected in its city. */
const elsewhere = '140603000000'
