import { defineBatch } from '@yiwang/shared/graphql'
import type { MedicalDesignationRow } from './entities.ts'
import { findDesignations } from './repository.ts'

export const designationOfInstitution = defineBatch<null, MedicalDesignationRow | null>(
  (institutions, _, { database }) => findDesignations(database, institutions),
  () => null,
)
