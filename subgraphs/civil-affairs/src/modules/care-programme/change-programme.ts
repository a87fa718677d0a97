import { sql, type Transaction, visibleTo, wholeCity } from '@yiwang/shared/database'
import {
  type Access,
  actorOf,
  notFound,
  recordStep,
  type Refusal,
  updateRow,
  type Writing,
  type Written,
} from '@yiwang/shared/mutation'
import { CareProgramme, type CareProgrammeRow } from './entities.ts'

export async function programmeToChange(
  { transaction, scope }: Access,
  { programmeNo }: { readonly programmeNo: string },
): Promise<CareProgrammeRow | Refusal> {
  const [row] = await transaction.rows<CareProgrammeRow>(sql`
    SELECT c.* FROM care_programme c
    WHERE c.programme_no = ${programmeNo} AND ${visibleTo(scope, { alias: 'c', gridWorkers: false })}
    ${transaction.forUpdate}`)
  return row ?? notFound('关爱项目', 'programmeNo')
}

export async function programmeOf(transaction: Transaction, programmeNo: string): Promise<CareProgrammeRow | null> {
  const [row] = await transaction.rows<CareProgrammeRow>(
    wholeCity('FOUND')`SELECT c.* FROM care_programme c WHERE c.programme_no = ${programmeNo}`,
  )
  return row ?? null
}

/** One transition of a programme: its row and its step. */
export async function changeProgramme(
  { transaction, caller, now }: Writing,
  { programmeNo, status, regionCode }: CareProgrammeRow,
  { action, changes }: { readonly action: string; readonly changes: Partial<CareProgrammeRow> },
): Promise<Written> {
  const record = { recordType: 'CareProgramme', recordId: programmeNo } as const
  await updateRow(transaction, CareProgramme, { programmeNo }, changes)
  const step = { ...record, action, from: status, to: changes.status ?? status }
  await recordStep(transaction, step, { actor: actorOf(caller), now })
  return { ...record, regionCode }
}
