import type { Database } from '@yiwang/shared/database'
import { levelOf, regionColumns } from '@yiwang/shared/region'
import { insertAll } from '@yiwang/shared/sample-data'
import { testVault } from '@yiwang/shared/testing'
import { parseInstant } from '@yiwang/shared/time'
import { Grid, GridAssignment, GridWorker } from '../src/modules/grid/entities.ts'
import { CaseClock } from '../src/modules/case/case-clock.ts'
import { CaseAssistance, CaseOutcome, CasePerson, CaseStep, GovernanceCase } from '../src/modules/case/entities.ts'
import { Mediation } from '../src/modules/dispute/entities.ts'
import { Household } from '../src/modules/household/entities.ts'
import { Person, type PersonRow } from '../src/modules/person/entities.ts'
import { phoneColumns } from '../src/modules/person/phone.ts'
import { Region } from '../src/modules/region/entities.ts'
import { type CasePlan, emptyCaseRecords, type PlannedStep, recordCases } from '../src/sample-data/case-record.ts'
import type { CaseStatus } from '../src/generated/resolver-types.ts'

/** A small district: two townships with a community each, a grid each; a second district beside it. */
export const county = '360302000000'
export const towns = ['360302001000', '360302002000'] as const
export const villages = ['360302001001', '360302002001'] as const
export const grids = ['360302001001001', '360302002001001'] as const
export const elsewhere = { county: '140603000000', village: '140603100001', grid: '140603100001001' } as const

export const time = (text: string) => parseInstant(`${text}:00+08:00`)

const region = (code: string, parentCode: string | null) => ({
  code,
  name: `区划${code}`,
  level: levelOf(code),
  parentCode,
  entrusted: 0,
  ...regionColumns(code),
})

export const gridRow = (gridCode: string) => ({
  gridCode,
  name: `网格${gridCode}`,
  kind: 'BASIC' as const,
  partyBranch: null,
  createdAt: 0,
  ...regionColumns(gridCode.slice(0, 12)),
})

export async function insertPlaces(database: Database): Promise<void> {
  await database.write(async (transaction) => {
    await insertAll(transaction, Region, [
      region(county, null),
      ...towns.map((code) => region(code, county)),
      ...villages.map((code, index) => region(code, towns[index] ?? null)),
      region(elsewhere.county, null),
      region('140603100000', elsewhere.county),
      region(elsewhere.village, '140603100000'),
    ])
    await insertAll(transaction, Grid, [...grids, elsewhere.grid].map(gridRow))
  })
}

export function insertWorker(
  database: Database,
  workerId: string,
  kind: 'FULL_TIME' | 'PART_TIME',
  gridCodes: readonly string[],
) {
  return database.write(async (transaction) => {
    await insertAll(transaction, GridWorker, [
      {
        ...{ workerId, displayName: `员${workerId}`, kind, registeredAt: 0, version: 1 },
        ...regionColumns(gridCodes[0]?.slice(0, 12) ?? county),
      },
    ])
    const assignments = gridCodes.map((gridCode) => ({
      workerId,
      gridCode,
      kind,
      assignedAt: 0,
      ...regionColumns(gridCode.slice(0, 12)),
    }))
    await insertAll(transaction, GridAssignment, assignments)
  })
}

export const personRow = (personId: string, gridCode: string, parts: Partial<PersonRow> = {}): PersonRow => ({
  personId,
  idHash: `hash-${personId}`,
  name: `张${personId}`,
  displayName: '张*',
  idNumberMasked: `360***********${personId.padStart(4, '0')}`,
  ...phoneColumns('10000000001', testVault),
  gender: 'FEMALE',
  birthDate: '1950-06-15',
  residenceType: 'REGISTERED',
  residentStatus: 'ACTIVE',
  statusSince: '2021-01-01',
  householdId: `H${gridCode}`,
  gridCode,
  registeredAt: 0,
  version: 1,
  ...regionColumns(gridCode.slice(0, 12)),
  ...parts,
})

export function insertPersons(database: Database, persons: readonly PersonRow[]): Promise<void> {
  const households = [...new Map(persons.map((person) => [person.householdId, person])).values()]
  return database.write(async (transaction) => {
    await insertAll(transaction, Person, persons)
    await insertAll(
      transaction,
      Household,
      households.map(({ householdId, gridCode }) => ({
        householdId,
        address: '示例路1号',
        gridCode,
        registeredAt: 0,
        version: 1,
        ...regionColumns(gridCode.slice(0, 12)),
      })),
    )
  })
}

const clerk = { name: '李*', id: 'clerk', role: 'CENTRE_CLERK' }

/** 'REPORTED 2024-11-04T08:00' and so on. */
export function steps(...texts: readonly string[]): PlannedStep[] {
  return texts.map((text) => {
    const [to = '', at = ''] = text.split(' ')
    // the tests write contract statuses
    return { to: to as CaseStatus, at: time(at), by: clerk }
  })
}

export const casePlan = (parts: Partial<CasePlan> & Pick<CasePlan, 'steps'>): CasePlan => ({
  kind: 'GRID_EVENT',
  category: 'LIVELIHOOD',
  source: 'GRID_WORKER',
  title: '路灯不亮',
  detail: '请求维修',
  gridCode: grids[0],
  ...parts,
})

/** Inserts cases with everything that follows from their steps and gives their numbers, in order of reporting. */
export async function insertCases(database: Database, ...plans: readonly CasePlan[]): Promise<string[]> {
  const records = emptyCaseRecords()
  const rows = recordCases(records, plans)
  await database.write(async (transaction) => {
    await insertAll(transaction, GovernanceCase, records.cases)
    await insertAll(transaction, CaseStep, records.steps)
    await insertAll(transaction, CaseClock, records.clocks)
    await insertAll(transaction, CasePerson, records.persons)
    await insertAll(transaction, CaseAssistance, records.assistances)
    await insertAll(transaction, CaseOutcome, records.outcomes)
    await insertAll(transaction, Mediation, records.mediations)
  })
  return rows.map(({ caseNo }) => caseNo)
}
