import { AuditChain, AuditEntry, AuditRecord } from '../audit/index.ts'
import type { DatabaseSchema } from '../database/open-database.ts'
import { Inbox } from '../events/inbox.ts'
import { Outbox } from '../events/outbox.ts'
import { ParkedEvent } from '../events/parked-event.ts'
import { ClientToken } from '../mutation/client-token.ts'
import { RunningNumber } from '../mutation/running-number.ts'
import { TransitionStep } from '../mutation/transition-step.ts'
import { Lease } from '../scanner/lease-table.ts'
import { ScanMark } from '../scanner/scan-mark.ts'
import { SampleMark } from '../sample-data/sample-mark.ts'
import { Kit1764460800000 } from './migrations/0001-kit.ts'
import { SampleMark1764720000000 } from './migrations/0002-sample-mark.ts'
import { AuditChain1764806400000 } from './migrations/0003-audit-chain.ts'
import { AuditRecords1764892800000 } from './migrations/0004-audit-records.ts'

/** The tables that every department has because of the kit. */
export const entities = [
  AuditEntry,
  AuditRecord,
  AuditChain,
  ClientToken,
  Outbox,
  Inbox,
  ParkedEvent,
  ScanMark,
  Lease,
  SampleMark,
  RunningNumber,
  TransitionStep,
]

/** The department's tables and migrations after the kit's own. */
export function withKitTables(schema: DatabaseSchema): DatabaseSchema {
  return {
    entities: [...new Set([...entities, ...schema.entities])],
    migrations: [
      Kit1764460800000,
      SampleMark1764720000000,
      AuditChain1764806400000,
      AuditRecords1764892800000,
      ...schema.migrations,
    ],
  }
}
