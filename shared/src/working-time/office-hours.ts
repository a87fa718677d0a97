import { readFileSync } from 'node:fs'
import { z } from 'zod'

const time = z.string().regex(/^\d{2}:\d{2}$/)
const schema = z.object({
  default: z.array(z.tuple([time, time])).min(1),
  /** digits that a region's code starts with → its own hours */
  byRegion: z.record(z.string().regex(/^\d{2,12}$/), z.array(z.tuple([time, time])).min(1)),
})

/** A span of office hours within a day, in milliseconds since midnight. */
export interface Span {
  readonly from: number
  readonly to: number
}

const file = new URL('../../data/calendar/working-hours.json', import.meta.url)
const configured = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
const defaultSpans = toSpans(configured.default)
const ownSpans = Object.entries(configured.byRegion)
  .map(([prefix, hours]) => ({ prefix, spans: toSpans(hours) }))
  .sort((a, b) => b.prefix.length - a.prefix.length)

/** The office hours of a region; the longest matching prefix decides, else 08:00–12:00 and 14:00–18:00. */
export function officeHours(region?: string): readonly Span[] {
  return ownSpans.find(({ prefix }) => region?.startsWith(prefix))?.spans ?? defaultSpans
}

function toSpans(hours: readonly (readonly [string, string])[]): Span[] {
  return hours.map(([from, to]) => ({ from: milliseconds(from), to: milliseconds(to) }))
}

function milliseconds(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}
