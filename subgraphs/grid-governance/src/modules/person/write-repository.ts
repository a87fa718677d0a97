import { sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import { type Access, notFound, type Refusal } from '@yiwang/shared/mutation'
import type { RegionColumns } from '@yiwang/shared/region'
import type { PersonRow } from './entities.ts'
import { visiblePersons } from './repository.ts'

/** The person locked for change; refused when there is none in the caller's region. */
export async function lockPerson(
  { transaction, scope }: Access,
  { personId }: { readonly personId: string },
): Promise<PersonRow | Refusal> {
  const [row] = await transaction.rows<PersonRow>(
    sql`SELECT p.* FROM person p WHERE p.person_id = ${personId} AND ${visiblePersons(scope, 'p')} ${transaction.forUpdate}`,
  )
  return row ?? notFound('人员', 'personId')
}

export async function personOf(transaction: Transaction, personId: string): Promise<PersonRow | null> {
  const [row] = await transaction.rows<PersonRow>(
    wholeCity('FOUND')`SELECT p.* FROM person p WHERE p.person_id = ${personId}`,
  )
  return row ?? null
}

/** Whether anybody anywhere is on record with the ID number. */
export async function isRegistered(transaction: Transaction, idHash: string): Promise<boolean> {
  const rows = await transaction.rows(wholeCity('UNIQUE')`SELECT p.person_id FROM person p WHERE p.id_hash = ${idHash}`)
  return rows.length > 0
}

/** The ledger of a person follows them, since those who manage it are those of the place where they live. */
export async function moveAttentions(
  transaction: Transaction,
  personId: string,
  place: RegionColumns & { readonly gridCode: string },
): Promise<void> {
  const { regionCode, cityCode, countyCode, townCode, villageCode, gridCode } = place
  await transaction.run(
    wholeCity('FOUND')`UPDATE key_attention
    SET region_code = ${regionCode}, city_code = ${cityCode}, county_code = ${countyCode}, town_code = ${townCode},
      village_code = ${villageCode}, grid_code = ${gridCode}
    WHERE person_id = ${personId}`,
  )
}
