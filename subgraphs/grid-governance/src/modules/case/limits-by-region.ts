import { readFileSync } from 'node:fs'
import { z } from 'zod'

const hours = z.number().int().min(1).max(1000)
/** the categories, and 热线投诉、举报 whatever their category */
const kind = z.enum([
  'POLICY_CONSULTATION',
  'SAFETY_HAZARD',
  'LIVELIHOOD',
  'CITY_MANAGEMENT',
  'DISPUTE',
  'OTHER',
  'HOTLINE_COMPLAINT',
])
const limits = z.record(kind, hours)
const schema = z.strictObject({
  default: limits,
  /** digits that a region's code starts with → what is different there */
  byRegion: z.record(z.string().regex(/^\d{2,12}$/), z.partialRecord(kind, hours)),
})

/** Working hours of each kind of case. */
export type WorkingHourLimits = z.infer<typeof limits>

const file = new URL('../../../data/time-limits.json', import.meta.url)

/** 契约“默认时限（可按区划配置）”: of the places that have their own limits the smallest one that has the region decides. */
export function compileLimits(configured: z.input<typeof schema>): (regionCode: string) => WorkingHourLimits {
  const { default: everywhere, byRegion } = schema.parse(configured)
  const own = Object.entries(byRegion).sort(([a], [b]) => a.length - b.length)
  return (regionCode) => {
    const places = own.filter(([prefix]) => regionCode.startsWith(prefix)).map(([, there]) => there)
    // a smaller place overrides the larger ones around it
    return places.reduce<WorkingHourLimits>((limit, there) => ({ ...limit, ...there }), everywhere)
  }
}

/** The limits of data/time-limits.json. */
export const limitsOf = compileLimits(JSON.parse(readFileSync(file, 'utf8')) as z.input<typeof schema>)
