import { all, type Connection, inOwnRegion, inRange, pageOf, sql } from '../database/index.ts'
import type { RequestContext, ResolverMap } from '../graphql/index.ts'
import { instantRange, type Period } from '../time/index.ts'
import type { AuditEntryRow } from './audit-entry.ts'

interface AuditArgs {
  readonly filter?: {
    readonly period?: Period | null
    readonly actorId?: string | null
    readonly recordType?: string | null
    readonly recordId?: string | null
    readonly decision?: string | null
  } | null
  readonly first: number
  readonly after?: string | null
}

/** Resolves the department's audit list on Region, newest entries first. */
export function auditModule(field: string): ResolverMap {
  return {
    Region: {
      [field]: ({ code }: { code: string }, args: AuditArgs, context: RequestContext) =>
        auditEntries(code, args, context),
    },
    AuditEntry: { unmaskedFields: (row: AuditEntryRow) => JSON.parse(row.unmaskedFields) as unknown },
  }
}

function auditEntries(
  region: string,
  { filter, first, after }: AuditArgs,
  { caller, database }: RequestContext,
): Promise<Connection<AuditEntryRow>> {
  return pageOf<AuditEntryRow>(database, {
    select: sql`a.*`,
    from: sql`audit_entry a`,
    where: all(
      inOwnRegion(caller, region, 'a'),
      inRange('a.at', instantRange(filter?.period)),
      filter?.actorId ? sql`a.actor_id = ${filter.actorId}` : null,
      filter?.recordType ? sql`a.record_type = ${filter.recordType}` : null,
      filter?.recordId ? sql`a.record_id = ${filter.recordId}` : null,
      filter?.decision ? sql`a.decision = ${filter.decision}` : null,
    ),
    order: [
      { column: 'a.at', property: 'at', direction: 'DESC' },
      { column: 'a.entry_id', property: 'entryId', direction: 'ASC' },
    ],
    first,
    after,
  })
}
