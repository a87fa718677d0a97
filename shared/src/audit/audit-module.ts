import { all, type Connection, inOwnRegion, inRange, pageOf, sql } from '../database/index.ts'
import type { RequestContext, ResolverMap } from '../graphql/index.ts'
import { ancestorAt } from '../region/index.ts'
import { instantRange, type Period } from '../time/index.ts'
import type { AuditEntryRow, AuditRecordRow } from './audit-entry.ts'

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

/** A record of an entry with what the entry says: what the contract calls an entry. */
type Listed = AuditEntryRow & AuditRecordRow

/** Resolves the department's audit list on Region, newest entries first. */
export function auditModule(field: string): ResolverMap {
  return {
    Region: {
      [field]: ({ code }: { code: string }, args: AuditArgs, context: RequestContext) =>
        auditEntries(code, args, context),
    },
    AuditEntry: {
      entryId: ({ entryId, position }: Listed) => (position === 0 ? entryId : `${entryId}-${position}`),
      unmaskedFields: (row: Listed) => JSON.parse(row.unmaskedFields) as unknown,
    },
  }
}

function auditEntries(
  region: string,
  { filter, first, after }: AuditArgs,
  { caller, database }: RequestContext,
): Promise<Connection<Listed>> {
  const county = ancestorAt('COUNTY', region)
  return pageOf<Listed>(database, {
    select: sql`a.*, r.*`,
    from: sql`audit_entry a JOIN audit_record r ON r.entry_id = a.entry_id`,
    where: all(
      inOwnRegion(caller, region, 'r'),
      // by which it is found
      county === null ? null : sql`a.county_code = ${county}`,
      inRange('a.at', instantRange(filter?.period)),
      filter?.actorId ? sql`a.actor_id = ${filter.actorId}` : null,
      filter?.recordType ? sql`r.record_type = ${filter.recordType}` : null,
      filter?.recordId ? sql`r.record_id = ${filter.recordId}` : null,
      filter?.decision ? sql`a.decision = ${filter.decision}` : null,
    ),
    order: [
      { column: 'a.at', property: 'at', direction: 'DESC' },
      { column: 'a.entry_id', property: 'entryId', direction: 'ASC' },
      { column: 'r.position', property: 'position', direction: 'ASC' },
    ],
    first,
    after,
  })
}
