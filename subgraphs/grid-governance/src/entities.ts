import { AuditEntry } from '@yiwang/shared/audit'
import { Region } from './modules/region/entities.ts'

/** Every table of the department's database. */
export const entities = [AuditEntry, Region]
