export { type AuditEntryRow, AuditEntry } from './audit-entry.ts'
export { auditModule } from './audit-module.ts'
export { type CollectedLooks, type Look, type Looks, createLooks } from './looks.ts'
