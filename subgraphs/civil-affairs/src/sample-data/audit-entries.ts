import { regionColumns } from '@yiwang/shared/region'
import { createRandom, type SampleKeys, type SampleAuditRecord } from '@yiwang/shared/sample-data'
import { addDays, startOfDay } from '@yiwang/shared/time'
import type { AssistanceApplicationRow } from '../modules/assistance-application/entities.ts'
import { staffOf } from './staff.ts'

const ENTRIES = 60
const actions = [
  { action: 'acceptAssistance', actor: 'townClerk', unmasked: [] },
  { action: 'recordHomeVisit', actor: 'townClerk', unmasked: [] },
  { action: 'assistanceApplication', actor: 'clerk', unmasked: ['reason'] },
  { action: 'decideAssistance', actor: 'leader', unmasked: [] },
  { action: 'payAssistance', actor: 'clerk', unmasked: [] },
] as const

/** Who touched which application in the week before the day of loading; half of them in the example's township. */
export function createAuditEntries(
  { loadedOn, examples }: SampleKeys,
  applications: readonly AssistanceApplicationRow[],
): SampleAuditRecord[] {
  const random = createRandom(6_107_031)
  const ofExample = applications.filter(({ townCode }) => townCode === examples.townCode)
  return Array.from({ length: ENTRIES }, (_, index): SampleAuditRecord => {
    const { applicationNo, regionCode } = random.pick(index % 2 === 0 ? ofExample : applications)
    const { action, actor, unmasked } = random.pick(actions)
    const person = staffOf(regionCode)[actor]
    const denied = random.chance(0.1)
    return {
      entryId: `SJ-CA-${String(index + 1).padStart(6, '0')}`,
      at: startOfDay(addDays(loadedOn, -random.between(1, 7))) + random.between(9 * 60, 17 * 60) * 60_000,
      actorId: person.id,
      actor: person.name,
      role: person.role,
      action,
      recordType: 'AssistanceApplication',
      recordId: applicationNo,
      ...regionColumns(regionCode),
      purpose: unmasked.length > 0 ? '社会救助审核' : null,
      decision: denied ? 'DENIED' : 'ALLOWED',
      unmaskedFields: JSON.stringify(denied ? [] : unmasked),
      traceId: null,
    }
  })
}
