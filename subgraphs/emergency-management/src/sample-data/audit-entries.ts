import { createRandom, type SampleKeys, type SampleAuditRecord } from '@yiwang/shared/sample-data'
import { addDays, startOfDay } from '@yiwang/shared/time'
import { regionColumns } from '@yiwang/shared/region'
import type { HazardStory } from './hazard-story.ts'
import { officersOf } from './officers.ts'

const ENTRIES = 48
const ACTIONS = ['fileHazard', 'orderRectification', 'acceptRectification', 'writeOffHazard', 'hazard'] as const

/** A sample of who touched which hazard in the week before the day of loading. */
export function auditEntries({ loadedOn }: SampleKeys, stories: readonly HazardStory[]): SampleAuditRecord[] {
  const random = createRandom(6_107_026)
  return Array.from({ length: ENTRIES }, (_, index) => {
    const { hazard } = random.pick(stories)
    const officers = officersOf(hazard.countyCode ?? '')
    const action = random.pick(ACTIONS)
    const isLeader = action === 'acceptRectification' || action === 'writeOffHazard'
    const actor = isLeader ? officers.leader : officers.clerk
    const denied = random.chance(0.1)
    return {
      entryId: `SJ-EM-${String(index + 1).padStart(6, '0')}`,
      at: startOfDay(addDays(loadedOn, -random.between(1, 7))) + random.between(9 * 60, 17 * 60) * 60_000,
      actorId: actor.id,
      actor: actor.name,
      role: isLeader ? 'DEPT_LEADER' : 'DEPT_CLERK',
      action,
      recordType: 'Hazard',
      recordId: hazard.hazardNo,
      ...regionColumns(hazard.regionCode),
      purpose: null,
      decision: denied ? 'DENIED' : 'ALLOWED',
      unmaskedFields: '[]',
      traceId: null,
    }
  })
}
