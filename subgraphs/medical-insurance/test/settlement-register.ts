import { regionColumns } from '@yiwang/shared/region'
import { insertAll } from '@yiwang/shared/sample-data'
import type { Database } from '@yiwang/shared/database'
import { MedicalDesignation } from '../src/modules/designation/entities.ts'
import { PersonCopy } from '../src/modules/person/entities.ts'
import { MedicalSettlement } from '../src/modules/settlement/entities.ts'
import { BEIGUAN, HANBIN_VILLAGE, person, PUZHEN, settlement } from './rows.ts'
import { bookedBefore, categoryOf, institution, notInstant, personsFor, stranger } from './settlement-file.ts'

/** The people, institutions and the one bill that a settlement file of so many rows refers to. */
export async function fillRegister(database: Database, rows: number, faultEvery = 100): Promise<void> {
  const people = Array.from({ length: personsFor(rows) }, (_, at) =>
    person(`P${at}`, at % 2 === 0 ? BEIGUAN : PUZHEN, { lowIncomeCategory: categoryOf(at) }),
  )
  const lines = Array.from({ length: rows / faultEvery }, (_, at) => 1 + (at + 1) * faultEvery)
  await database.write(async (transaction) => {
    await insertAll(transaction, MedicalDesignation, [designation(institution, 1), designation(notInstant, 0)])
    await insertAll(transaction, PersonCopy, [...people, person(stranger, HANBIN_VILLAGE)])
    const booked = lines.map((line) => settlement(bookedBefore(line), stranger))
    await insertAll(transaction, MedicalSettlement, booked)
  })
}

function designation(institutionUscc: string, instantSettlement: number) {
  const level = 'LEVEL_2' as const
  return {
    institutionUscc,
    designationCode: `H${institutionUscc}`,
    hospitalLevel: level,
    instantSettlement,
    ...regionColumns(BEIGUAN),
  }
}
