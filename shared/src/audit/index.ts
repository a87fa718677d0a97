export { type AuditEntryRow, AuditEntry } from './audit-entry.ts'
export { auditModule } from './audit-module.ts'
