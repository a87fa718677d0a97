export {
  type AuditEntryRow,
  type AuditHeading,
  type AuditRecordRow,
  type NewAuditEntry,
  AuditEntry,
  AuditRecord,
} from './audit-entry.ts'
export { AuditChain } from './audit-chain.ts'
export { appendAudit } from './append-audit.ts'
export { auditModule } from './audit-module.ts'
export { type CollectedLooks, type Look, type Looks, createLooks } from './looks.ts'
export { type RecordLooks, createLookRecorder } from './record-looks.ts'
export { type Deed, auditEntriesOf } from './to-audit-entries.ts'
export { type AuditFault, type AuditVerdict, type VerifyProgress, verifyAudit } from './verify-audit.ts'
