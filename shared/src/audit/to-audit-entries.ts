import { maskName } from '../privacy/index.ts'
import { newId } from '../mutation/new-id.ts'
import { regionColumns } from '../region/index.ts'
import type { RequestContext } from '../graphql/index.ts'
import type { AuditRecordRow, NewAuditEntry } from './audit-entry.ts'

/** What was done to a record or seen of it. */
export interface Deed {
  readonly recordType: string
  readonly recordId: string
  readonly regionCode: string
  readonly decision: NewAuditEntry['decision']
  readonly unmaskedFields?: readonly string[]
}

/** Entries of one action, with what the request says of who took it: one for each county and decision. */
export function auditEntriesOf(asked: Asked, action: string, deeds: readonly Deed[]): NewAuditEntry[] {
  const { now: at } = asked
  const who = whoAsked(asked)
  const entries = new Map<string, NewAuditEntry & { readonly records: AuditRecordRow[] }>()
  for (const { recordType, recordId, regionCode: place, decision, unmaskedFields = [] } of deeds) {
    const { regionCode, cityCode, countyCode, townCode, villageCode } = regionColumns(place)
    const key = `${countyCode}${decision}`
    const entry = entries.get(key) ?? { entryId: newId(at), at, ...who, action, countyCode, decision, records: [] }
    entries.set(key, entry)
    // written out: a request shows hundreds of persons, and V8 takes ten times as long to spread that many properties
    entry.records.push({
      entryId: entry.entryId,
      position: entry.records.length,
      recordType,
      recordId: storable(recordId, 64),
      regionCode,
      cityCode,
      countyCode,
      townCode,
      villageCode,
      unmaskedFields: JSON.stringify(unmaskedFields),
    })
  }
  return [...entries.values()]
}

function whoAsked({ caller, operation, traceId }: Asked) {
  return {
    actorId: caller.id,
    actor: maskName(caller.displayName),
    role: caller.roles.join(','),
    purpose: caller.purpose && storable(caller.purpose, 200),
    traceId: traceId === '' ? null : traceId,
    client: caller.client && storable(caller.client, 200),
    operationName: operation?.name ? storable(operation.name, 100) : null,
    operationHash: operation?.hash ?? null,
  }
}

type Asked = Pick<RequestContext, 'caller' | 'operation' | 'now' | 'traceId'>

/** Nearly all ids and names are made of these. */
const plain = /^[ -~]*$/

/** Engines cut texts at a NUL and change lone surrogates, and what comes back must have the hash of what was given. */
function storable(text: string, length: number): string {
  if (text.length <= length && plain.test(text)) return text
  return [...text]
    .slice(0, length)
    .join('')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, '�')
}
