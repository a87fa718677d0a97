import type { SealedColumn } from '@yiwang/shared/vault'
import { phoneColumns } from './modules/person/phone.ts'

/** What of the department's columns is encrypted at rest. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'person', key: 'person_id', sealed: 'phone_sealed', reseal: phoneColumns },
]
