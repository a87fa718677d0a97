import { byKey, type Database, join, sql } from '@yiwang/shared/database'
import { MedicalDesignation, type MedicalDesignationRow } from './entities.ts'

/** Which institutions are designated is public: no scope applies. */
export async function findDesignations(
  database: Database,
  institutions: readonly string[],
): Promise<Map<string, MedicalDesignationRow>> {
  const rows = await database.rows<MedicalDesignationRow>(
    sql`SELECT d.* FROM ${MedicalDesignation.open} d WHERE d.institution_uscc IN (${join([...institutions])})`,
  )
  return byKey(rows, ({ institutionUscc }) => institutionUscc)
}
