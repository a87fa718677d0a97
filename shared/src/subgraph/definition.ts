import type { DatabaseOptions } from '../database/index.ts'
import type { DatabaseSchema } from '../database/open-database.ts'
import type { Consumers, EventBus, Projection, ReportFailure, SnapshotEvents } from '../events/index.ts'
import type { ResolverMap } from '../graphql/index.ts'
import type { FindSubject } from '../privacy/index.ts'
import type { RunnableScan } from '../scanner/index.ts'
import type { SealedColumn } from '../vault/index.ts'

/** What a department writes: its contract, its resolvers, its tables, and its part in the exchange of events. */
export interface SubgraphDefinition {
  readonly name: string
  readonly sdl: string
  readonly resolvers: readonly ResolverMap[]
  /** the department's own tables and migrations; those of the kit come before them */
  readonly schema: DatabaseSchema
  /** name of the contract's audit field on Region, e.g. civilAuditEntries */
  readonly auditField: string
  /** scope of the department's statistics; who has it from no role but ANALYST gets figures of persons rounded */
  readonly statisticsScope?: string
  /** finds whom an object is about, by type with @personal fields, where its own row does not tell */
  readonly subjects?: Readonly<Record<string, FindSubject>>
  /** what it does with other departments' events, by type */
  readonly consumers?: Consumers
  /** tables that hold nothing but copies of other departments' facts; a rebuild empties and refills them */
  readonly projections?: readonly Projection[]
  /** its own facts that others copy, as events; for those who rebuild */
  readonly snapshotEvents?: SnapshotEvents
  /** columns that are encrypted at rest; `yiwang keys rotate` goes through them */
  readonly sealedColumns?: readonly SealedColumn[]
  /** deadlines that pass by themselves */
  readonly scans?: readonly RunnableScan[]
}

export interface SubgraphOptions extends DatabaseOptions {
  /** verifies the gateway's signed callers */
  readonly callerKey: Uint8Array
  /** epoch milliseconds; tests set it */
  readonly clock?: () => number
  /** carries events between departments; default: one of its own, which reaches nobody else. Closed by who made it. */
  readonly bus?: EventBus
  /** false: events and scans move only by `deliverEvents` and `runScans`; default true */
  readonly background?: boolean
  /** default: JSON lines on stderr */
  readonly report?: ReportFailure
}
