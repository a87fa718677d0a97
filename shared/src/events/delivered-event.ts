import { z } from 'zod'

/** An event as it arrives at a consumer, in process or over a stream. */
export const deliveredEventSchema = z.object({
  eventId: z.string(),
  type: z.string(),
  /** department that wrote it */
  source: z.string(),
  recordType: z.string(),
  recordId: z.string(),
  regionCode: z.string(),
  at: z.number(),
  payload: z.record(z.string(), z.unknown()),
})

export type DeliveredEvent = Readonly<z.infer<typeof deliveredEventSchema>>

/** What a department says; the kit adds id, source and instant. */
export interface Emission {
  /** e.g. caseChanged */
  readonly type: string
  /** events of one record keep their order */
  readonly recordType: string
  readonly recordId: string
  /** finest unit of the record: who may be told */
  readonly regionCode: string
  /** ids, codes and categories only, no personal data in clear */
  readonly payload: Readonly<Record<string, string | number | boolean | null>>
}

interface StoredEvent extends Omit<DeliveredEvent, 'payload' | 'source'> {
  readonly payload: string
}

export function toDeliveredEvent(row: StoredEvent, source: string): DeliveredEvent {
  const { eventId, type, recordType, recordId, regionCode, at } = row
  // our own column, written as JSON of an object
  const payload = JSON.parse(row.payload) as Record<string, unknown>
  return { eventId, type, source, recordType, recordId, regionCode, at, payload }
}
