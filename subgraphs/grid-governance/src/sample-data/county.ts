import type {
  DepartmentKeys,
  GridKey,
  OrganisationKey,
  PersonKey,
  Random,
  SampleKeys,
  WorkerKey,
} from '@yiwang/shared/sample-data'
import { invariant } from '@yiwang/shared/errors'
import type { CaseCategory } from '../generated/resolver-types.ts'
import { grouped } from './grouped.ts'

/** What the generators need to know of one county. */
export interface County {
  readonly code: string
  readonly grids: readonly GridKey[]
  readonly workerOf: (gridCode: string) => WorkerKey
  readonly personsOf: (villageCode: string) => readonly PersonKey[]
  readonly persons: readonly PersonKey[]
  readonly departments: DepartmentKeys
  readonly organisations: readonly OrganisationKey[]
}

export function countyOf(keys: SampleKeys, code: string): County {
  const prefix = code.slice(0, 6)
  const grids = keys.grids.filter(({ gridCode }) => gridCode.startsWith(prefix))
  const workers = new Map(
    keys.workers.flatMap((worker) => worker.gridCodes.map((gridCode) => [gridCode, worker] as const)),
  )
  const persons = keys.persons.filter(({ gridCode, demo }) => gridCode.startsWith(prefix) && !demo)
  const byVillage = grouped(persons, ({ villageCode }) => villageCode)
  const departments = keys.departments.get(code)
  invariant(departments, `no departments of ${code}`)
  return {
    code,
    grids,
    persons,
    departments,
    organisations: keys.organisations.filter(({ regionCode }) => regionCode.startsWith(prefix)),
    personsOf: (villageCode) => byVillage.get(villageCode) ?? [],
    workerOf: (gridCode) => {
      const worker = workers.get(gridCode)
      invariant(worker, `no worker of ${gridCode}`)
      return worker
    },
  }
}

/** 承办部门 by category; all are government departments, as dispatching requires. */
export function departmentFor({ departments }: County, category: CaseCategory, random: Random): string {
  const choices: Readonly<Record<CaseCategory, readonly string[]>> = {
    LIVELIHOOD: [departments.housingRenovation, departments.urbanManagement, departments.civilAffairs],
    POLICY_CONSULTATION: [departments.medicalInsurance, departments.civilAffairs],
    DISPUTE: [departments.publicSecurity, departments.housingRenovation, departments.civilAffairs],
    SAFETY_HAZARD: [departments.emergencyManagement, departments.housingRenovation],
    CITY_MANAGEMENT: [departments.urbanManagement],
    OTHER: [departments.publicSecurity, departments.civilAffairs],
  }
  return random.pick(choices[category])
}
