import type { AuditEntryRow } from '@yiwang/shared/audit'
import { regionColumns } from '@yiwang/shared/region'
import { addDays, startOfDay } from '@yiwang/shared/time'
import type { SampleKeys } from '@yiwang/shared/sample-data'
import { centreClerk, centreLeader, gridWorker, type Actor } from './actors.ts'
import { createRandom } from '@yiwang/shared/sample-data'
import { countyOf } from './county.ts'

interface Action {
  readonly by: (actors: { worker: Actor; clerk: Actor; leader: Actor }) => Actor
  readonly action: string
  readonly recordType: string
  readonly decision: AuditEntryRow['decision']
  readonly purpose: string | null
  readonly unmaskedFields: readonly string[]
}

const actions: readonly Action[] = [
  {
    by: ({ worker }) => worker,
    action: 'person',
    recordType: 'Person',
    decision: 'ALLOWED',
    purpose: '入户走访联系',
    unmaskedFields: ['phone'],
  },
  {
    by: ({ clerk }) => clerk,
    action: 'acceptCase',
    recordType: 'GovernanceCase',
    decision: 'ALLOWED',
    purpose: null,
    unmaskedFields: [],
  },
  {
    by: ({ clerk }) => clerk,
    action: 'dispatchCase',
    recordType: 'GovernanceCase',
    decision: 'ALLOWED',
    purpose: null,
    unmaskedFields: [],
  },
  {
    by: ({ leader }) => leader,
    action: 'person',
    recordType: 'Person',
    decision: 'ALLOWED',
    purpose: '重点人员评估',
    unmaskedFields: ['name', 'birthDate'],
  },
  {
    by: ({ worker }) => worker,
    action: 'person',
    recordType: 'Person',
    decision: 'DENIED',
    purpose: null,
    unmaskedFields: [],
  },
  {
    by: ({ leader }) => leader,
    action: 'superviseCase',
    recordType: 'GovernanceCase',
    decision: 'ALLOWED',
    purpose: null,
    unmaskedFields: [],
  },
]
const DAYS = 6

/** Reads and changes of the days before the loading, at every demonstration. */
export function auditRows(keys: SampleKeys, loadedOn: string): AuditEntryRow[] {
  const random = createRandom(17)
  return keys.caseLinks
    .filter((_, index) => index % 3 === 0)
    .flatMap(({ gridCode, caseNo, subjectPersonIds: [personId = ''] }, group) => {
      const county = countyOf(keys, `${gridCode.slice(0, 6)}000000`)
      const actors = {
        worker: gridWorker(county.workerOf(gridCode)),
        clerk: centreClerk(county.code, random),
        leader: centreLeader(county.code),
      }
      return Array.from({ length: DAYS }, (_, day) => actions.map((action, index) => ({ action, day, index })))
        .flat()
        .map(({ action, day, index }) => {
          const actor = action.by(actors)
          return {
            entryId: `SJ${String(group + 1)}${String(day * actions.length + index + 1).padStart(6, '0')}`,
            at: startOfDay(addDays(loadedOn, -day - 1)) + (9 + index) * 3_600_000,
            actorId: actor.id,
            actor: `${actor.name.slice(0, 1)}*`,
            role: actor.role,
            action: action.action,
            recordType: action.recordType,
            recordId: action.recordType === 'Person' ? personId : caseNo,
            purpose: action.purpose,
            decision: action.decision,
            unmaskedFields: JSON.stringify(action.unmaskedFields),
            traceId: null,
            ...regionColumns(gridCode.slice(0, 12)),
          }
        })
    })
}
