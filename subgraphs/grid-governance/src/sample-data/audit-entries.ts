import { regionColumns } from '@yiwang/shared/region'
import { addDays, startOfDay } from '@yiwang/shared/time'
import type { CaseLink, SampleKeys, SampleAuditRecord } from '@yiwang/shared/sample-data'
import { centreClerk, centreLeader, gridWorker, type Actor } from './actors.ts'
import { createRandom } from '@yiwang/shared/sample-data'
import { countyOf } from './county.ts'

interface Actors {
  readonly worker: Actor
  readonly clerk: Actor
  readonly leader: Actor
}

interface Action {
  readonly by: (actors: Actors) => Actor
  readonly action: string
  readonly recordType: string
  readonly decision: SampleAuditRecord['decision']
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
/** Each demonstration has three linked cases; the first has everything. */
const CASES_OF_A_GROUP = 3

/** Reads and changes of the days before the loading, at every demonstration. */
export function auditRows(keys: SampleKeys, loadedOn: string): SampleAuditRecord[] {
  const random = createRandom(17)
  const demonstrations = keys.caseLinks.filter((_, index) => index % CASES_OF_A_GROUP === 0)
  return demonstrations.flatMap((link, group) => {
    const county = countyOf(keys, `${link.gridCode.slice(0, 6)}000000`)
    const actors = {
      worker: gridWorker(county.workerOf(link.gridCode)),
      clerk: centreClerk(county.code, random),
      leader: centreLeader(county.code),
    }
    return Array.from({ length: DAYS }, (_, day) =>
      actions.map((action, index) => ({
        entryId: `SJ${String(group + 1)}${String(day * actions.length + index + 1).padStart(6, '0')}`,
        at: startOfDay(addDays(loadedOn, -day - 1)) + (9 + index) * 3_600_000,
        ...entryOf(action, { actors, link }),
      })),
    ).flat()
  })
}

interface Scene {
  readonly actors: Actors
  readonly link: CaseLink
}

function entryOf({ by, unmaskedFields, ...action }: Action, { actors, link }: Scene) {
  const actor = by(actors)
  return {
    ...action,
    actorId: actor.id,
    actor: `${actor.name.slice(0, 1)}*`,
    role: actor.role,
    recordId: action.recordType === 'Person' ? (link.subjectPersonIds[0] ?? '') : link.caseNo,
    unmaskedFields: JSON.stringify(unmaskedFields),
    traceId: null,
    ...regionColumns(link.gridCode.slice(0, 12)),
  }
}
