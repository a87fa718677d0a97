import {
  allocate,
  createRandom,
  type BuildingKey,
  type DwellingKey,
  type Random,
  type SampleKeys,
} from '@yiwang/shared/sample-data'
import { invariant } from '@yiwang/shared/errors'
import { regionColumns } from '@yiwang/shared/region'
import type { DwellingHouseholdRow, DwellingOwnerRow, DwellingRow } from '../modules/dwelling/entities.ts'
import { clerkOf } from './officers.ts'
import { instantAt } from './office-day.ts'

/** A flat with those who own it. */
export interface Flat {
  readonly row: DwellingRow
  readonly ownerPersonIds: readonly string[]
}

/** A tenth of the other flats belongs to somebody who lives in the quarter and owns two or more. */
const SECOND_FLAT = 0.1

/**
 * A flat for every household of every building: those that residents of the sample live in, and as many more as the
 * building has households. Areas add up to the building's.
 */
export function createFlats(keys: SampleKeys): Flat[] {
  const random = createRandom(20_200_101)
  const keysOf = groupedBy(keys.dwellings, ({ buildingId }) => buildingId)
  const ownersIn = ownersByQuarter(keys)
  return keys.buildings.flatMap((building) => {
    const known = keysOf.get(building.buildingId) ?? []
    const owners = ownersIn.get(building.quarterId ?? '') ?? []
    return [...known.map(toKnownFlat), ...createOtherFlats({ building, known, owners, random })]
  })
}

export function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

function ownersByQuarter({ buildings, dwellings }: SampleKeys): Map<string, string[]> {
  const quarterOf = new Map(buildings.map(({ buildingId, quarterId }) => [buildingId, quarterId ?? '']))
  const byQuarter = groupedBy(dwellings, ({ buildingId }) => quarterOf.get(buildingId) ?? '')
  return new Map(
    [...byQuarter].map(([quarter, flats]) => [quarter, flats.flatMap(({ ownerPersonIds }) => ownerPersonIds)]),
  )
}

function toKnownFlat(key: DwellingKey): Flat {
  const { dwellingId, buildingId, gridCode, areaSqmX100, dangerGrade, ownerPersonIds } = key
  const place = { dwellingId, buildingId, gridCode, ...regionColumns(key.villageCode) }
  const appraised = dangerGrade === 'NOT_APPRAISED' ? NOT_APPRAISED : appraisalOf(key.villageCode, dangerGrade)
  return { row: { ...place, areaSqmX100, occupancy: 'OWNER', ...appraised, ...REGISTERED }, ownerPersonIds }
}

const REGISTERED = { registeredAt: instantAt('2020-11-16', 10), version: 1 }
const NOT_APPRAISED = { dangerGrade: 'NOT_APPRAISED' as const, appraisedOn: null, appraisedBy: null }

/** The general survey of houses came before every renovation and every case of the sample. */
function appraisalOf(villageCode: string, dangerGrade: DwellingRow['dangerGrade']) {
  return { dangerGrade, appraisedOn: '2020-12-08', appraisedBy: clerkOf(villageCode).id }
}

interface OtherFlats {
  readonly building: BuildingKey
  readonly known: readonly DwellingKey[]
  readonly owners: readonly string[]
  readonly random: Random
}

function createOtherFlats({ building, known, owners, random }: OtherFlats): Flat[] {
  const taken = new Set(known.map(({ dwellingId }) => dwellingId))
  const ids = Array.from({ length: building.householdCount }, (_, index) => dwellingIdOf(building, index + 1))
    .filter((id) => !taken.has(id))
    .slice(0, building.householdCount - known.length)
  const left = building.floorAreaSqmX100 - known.reduce((sum, { areaSqmX100 }) => sum + areaSqmX100, 0)
  invariant(ids.length === 0 ? left === 0 : left > ids.length, `${building.buildingId} has room for its flats`)
  const areas = allocate(
    left,
    ids.map(() => random.between(85, 115)),
  )
  return ids.map((dwellingId, index) => createFlat({ building, dwellingId, area: areas[index] ?? 0, owners, random }))
}

function dwellingIdOf({ buildingId }: BuildingKey, order: number): string {
  return buildingId + String(order).padStart(3, '0')
}

interface OtherFlat extends Omit<OtherFlats, 'known'> {
  readonly dwellingId: string
  readonly area: number
}

function createFlat({ building, dwellingId, area, owners, random }: OtherFlat): Flat {
  const isSecond = owners.length > 0 && random.chance(SECOND_FLAT)
  const grade = random.chance(0.5) ? null : random.chance(0.6) ? ('A' as const) : ('B' as const)
  return {
    row: {
      dwellingId,
      buildingId: building.buildingId,
      gridCode: building.gridCode,
      ...regionColumns(building.villageCode),
      areaSqmX100: area,
      occupancy: isSecond
        ? 'RENTED'
        : random.chance(0.8)
          ? 'OWNER'
          : random.pick(['RENTED', 'VACANT', 'PUBLIC_RENTAL']),
      ...(grade === null ? NOT_APPRAISED : appraisalOf(building.villageCode, grade)),
      ...REGISTERED,
    },
    ownerPersonIds: isSecond ? [random.pick(owners)] : [],
  }
}

export function toOwnerRows(flats: readonly Flat[]): DwellingOwnerRow[] {
  return flats.flatMap(({ row: { dwellingId }, ownerPersonIds }) =>
    ownerPersonIds.map((personId, position) => ({ dwellingId, personId, position })),
  )
}

export function toHouseholdRows({ dwellings }: SampleKeys): DwellingHouseholdRow[] {
  return dwellings.flatMap(({ dwellingId, householdIds }) =>
    householdIds.map((householdId) => ({ householdId, dwellingId, assignedAt: REGISTERED.registeredAt })),
  )
}
