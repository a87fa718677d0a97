import { type DeliveredEvent, deliveredEventSchema } from '../delivered-event.ts'

/** Names of all departments that ever published. */
export const SOURCES = 'yiwang:events:sources'

/** One stream per department that writes events. */
export function streamOf(source: string): string {
  return `yiwang:events:${source}`
}

/** The one field of an entry. */
export const FIELD = 'event'

/** The event of an entry, or null for what no publisher of ours wrote. */
export function parseEntry(message: Readonly<Record<string, string>>): DeliveredEvent | null {
  try {
    return deliveredEventSchema.parse(JSON.parse(message[FIELD] ?? ''))
  } catch {
    return null
  }
}
