import { maskName } from '../privacy/index.ts'
import { newId } from '../mutation/new-id.ts'
import { regionColumns } from '../region/index.ts'
import type { RequestContext } from '../graphql/index.ts'
import type { AuditRecord } from './audit-entry.ts'

/** What was done or seen. */
export interface Deed {
  readonly action: string
  readonly recordType: string
  readonly recordId: string
  readonly regionCode: string
  readonly decision: AuditRecord['decision']
  readonly unmaskedFields?: readonly string[]
}

/** Makes records of deeds, with what the request says of who did them. */
export function auditRecordsBy(asked: Asked): (deed: Deed) => AuditRecord {
  const { now } = asked
  const { actorId, actor, role, purpose, traceId, client, operationName, operationHash } = whoAsked(asked)
  return ({ action, recordType, recordId, regionCode: place, decision, unmaskedFields = [] }) => {
    const { regionCode, cityCode, countyCode, townCode, villageCode } = regionColumns(place)
    // written out: a request shows hundreds of persons, and V8 takes ten times as long to spread that many properties
    return {
      entryId: newId(now),
      at: now,
      actorId,
      actor,
      role,
      action,
      recordType,
      recordId: storable(recordId, 64),
      regionCode,
      cityCode,
      countyCode,
      townCode,
      villageCode,
      purpose,
      decision,
      unmaskedFields: JSON.stringify(unmaskedFields),
      traceId,
      client,
      operationName,
      operationHash,
    }
  }
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
