import { insertAll, join, sql, type Transaction, visibleTo, wholeCity } from '@yiwang/shared/database'
import { type Access, defineMutation, isRefusal, notFound, type Refusal, updateRow } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, recordId, recordIds } from '../../../writing/input-fields.ts'
import { loadDwelling, lockDwelling } from '../dwelling-record.ts'
import { Dwelling, DwellingHousehold, DwellingOwner, type DwellingRow } from '../entities.ts'
import { occupancies } from '../occupancies.ts'

const input = z.object({
  dwellingId: recordId,
  occupancy: z.enum(occupancies),
  ownerPersonIds: recordIds('业主', 1, 10),
  householdIds: recordIds('住户', 0, 10),
  expectedVersion,
})

interface Found {
  readonly dwelling: DwellingRow
  /** grid of the first household that is registered in the flat's own village */
  readonly gridCode: string | null
}

interface Registration {
  readonly personId: string
  readonly householdId: string | null
  readonly gridCode: string | null
  readonly villageCode: string | null
}

/** Who of the persons and of the households' members is in the copy, and in the caller's region. */
async function registrationsOf(
  { transaction, scope }: Access,
  { ownerPersonIds, householdIds }: z.infer<typeof input>,
): Promise<Registration[]> {
  const inHouseholds = householdIds.length === 0 ? sql`1 = 0` : sql`r.household_id IN (${join(householdIds)})`
  return transaction.rows<Registration>(sql`
    SELECT r.person_id, r.household_id, r.grid_code, r.village_code FROM resident r
    WHERE (r.person_id IN (${join(ownerPersonIds)}) OR ${inHouseholds})
      AND ${visibleTo(scope, { alias: 'r', grid: 'r.grid_code' })} ORDER BY r.person_id`)
}

function firstMissing(
  registered: readonly Registration[],
  { ownerPersonIds, householdIds }: z.infer<typeof input>,
): Refusal | null {
  const owner = ownerPersonIds.findIndex((id) => !registered.some(({ personId }) => personId === id))
  if (owner >= 0) return notFound('业主', 'ownerPersonIds', String(owner))
  const household = householdIds.findIndex((id) => !registered.some(({ householdId }) => householdId === id))
  return household >= 0 ? notFound('住户', 'householdIds', String(household)) : null
}

function gridOf(
  { villageCode }: DwellingRow,
  registered: readonly Registration[],
  householdIds: readonly string[],
): string | null {
  const found = registered.find(
    (one) => one.gridCode !== null && one.villageCode === villageCode && householdIds.includes(one.householdId ?? ''),
  )
  return found?.gridCode ?? null
}

/** A household lives in one flat only: it leaves the one where it was, whose record changes with that. */
async function moveIn(transaction: Transaction, dwellingId: string, householdIds: readonly string[], now: number) {
  if (householdIds.length > 0) {
    const moving = join([...householdIds])
    await transaction.run(
      wholeCity('FOUND')`
      UPDATE dwelling SET version = version + 1 WHERE dwelling_id <> ${dwellingId} AND dwelling_id IN
        (SELECT h.dwelling_id FROM dwelling_household h WHERE h.household_id IN (${moving}))`,
    )
    await transaction.run(wholeCity('FOUND')`DELETE FROM dwelling_household WHERE household_id IN (${moving})`)
  }
  await transaction.run(wholeCity('FOUND')`DELETE FROM dwelling_household WHERE dwelling_id = ${dwellingId}`)
  await insertAll(
    transaction,
    DwellingHousehold,
    householdIds.map((householdId) => ({ householdId, dwellingId, assignedAt: now })),
  )
}

async function replaceOwners(transaction: Transaction, dwellingId: string, ownerPersonIds: readonly string[]) {
  await transaction.run(wholeCity('FOUND')`DELETE FROM dwelling_owner WHERE dwelling_id = ${dwellingId}`)
  await insertAll(
    transaction,
    DwellingOwner,
    ownerPersonIds.map((personId, position) => ({ dwellingId, personId, position })),
  )
}

/** 落实房屋的业主与住户. */
export const assignDwelling = defineMutation({
  name: 'assignDwelling',
  field: 'dwelling',
  scopes: [['housing:register']],
  input,
  find: async (access, wanted): Promise<Found | Refusal> => {
    const dwelling = await lockDwelling(access, wanted.dwellingId)
    if (isRefusal(dwelling)) return dwelling
    const registered = await registrationsOf(access, wanted)
    return firstMissing(registered, wanted) ?? { dwelling, gridCode: gridOf(dwelling, registered, wanted.householdIds) }
  },
  versionOf: ({ dwelling }) => dwelling.version,
  write: async ({ transaction, now }, { dwelling, gridCode }, { ownerPersonIds, householdIds, occupancy }) => {
    const { dwellingId, regionCode } = dwelling
    await replaceOwners(transaction, dwellingId, ownerPersonIds)
    await moveIn(transaction, dwellingId, householdIds, now)
    await updateRow(transaction, Dwelling, { dwellingId }, { occupancy, gridCode: gridCode ?? dwelling.gridCode })
    return { recordType: 'Dwelling', recordId: dwellingId, regionCode }
  },
  load: loadDwelling,
})
