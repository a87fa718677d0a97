import { regionColumns } from '@yiwang/shared/region'
import { startOfDay } from '@yiwang/shared/time'
import { allocate, createRandom, type SampleKeys } from '@yiwang/shared/sample-data'
import type { BuildingCopyRow } from '../modules/building/entities.ts'
import { smallestRegionOf } from '../modules/grid/smallest-region.ts'
import type {
  GridAssignmentRow,
  GridRow,
  GridWorkerAssessmentRow,
  GridWorkerRow,
  WorkforceCountRow,
} from '../modules/grid/entities.ts'
import type { OrganisationRow } from '../modules/organisation/entities.ts'
import type { RegionRow } from '../modules/region/entities.ts'
import { centreLeader } from './actors.ts'
import { at } from './office-times.ts'

/** Before the earliest district's records. */
const ESTABLISHED = startOfDay('2021-01-01')

export function regionRows({ regions }: SampleKeys): RegionRow[] {
  return regions.map(({ code, level, name, parentCode, entrusted }) => ({
    code,
    name,
    level,
    parentCode,
    entrusted: entrusted ? 1 : 0,
    ...regionColumns(code),
  }))
}

/** Each grid has one party organisation (S32). */
export function gridRows({ grids }: SampleKeys): GridRow[] {
  return grids.map(({ gridCode, villageCode, name }) => ({
    gridCode,
    name,
    kind: 'BASIC',
    partyBranch: `${name}党支部`,
    createdAt: ESTABLISHED,
    ...regionColumns(villageCode),
  }))
}

export function workerRows({ workers }: SampleKeys): GridWorkerRow[] {
  return workers.map(({ workerId, displayName, kind, gridCodes }) => ({
    workerId,
    displayName,
    kind,
    registeredAt: ESTABLISHED,
    version: 1,
    ...regionColumns(smallestRegionOf(gridCodes)),
  }))
}

export function assignmentRows({ workers }: SampleKeys): GridAssignmentRow[] {
  return workers.flatMap(({ workerId, kind, gridCodes }) =>
    gridCodes.map((gridCode) => ({
      workerId,
      gridCode,
      kind,
      assignedAt: ESTABLISHED,
      ...regionColumns(gridCode.slice(0, 12)),
    })),
  )
}

/** 安源: 党建指导员 306, 在职党员 3,794 (F30); the other districts have none printed. */
const forces = [
  { county: '360302', kind: 'PARTY_INSTRUCTOR', people: 306 },
  { county: '360302', kind: 'CHECKED_IN_MEMBER', people: 3_794 },
  { county: '360302', kind: 'PATROL_VOLUNTEER', people: 1_120 },
  { county: '610702', kind: 'PATROL_VOLUNTEER', people: 1_998 },
  { county: '610702', kind: 'PARTY_INSTRUCTOR', people: 222 },
  { county: '140603', kind: 'PARTY_INSTRUCTOR', people: 234 },
  { county: '140603', kind: 'CHECKED_IN_MEMBER', people: 1_170 },
  { county: '610902', kind: 'PATROL_VOLUNTEER', people: 2_116 },
] as const

export function workforceRows({ grids }: SampleKeys): WorkforceCountRow[] {
  return forces.flatMap(({ county, kind, people }) => {
    const villages = [...new Set(grids.map(({ villageCode }) => villageCode))].filter((code) => code.startsWith(county))
    const random = createRandom(Number(county) + people)
    const counts = allocate(
      people,
      villages.map(() => random.between(5, 15)),
    )
    return villages.map((code, index) => ({
      ...regionColumns(code),
      kind,
      people: counts[index] ?? 0,
      recordedAt: ESTABLISHED,
      version: 1,
    }))
  })
}

/** The last full year before each district's published day. */
const assessedYears = [
  ['610702', 2022],
  ['360302', 2023],
  ['140603', 2025],
] as const

export function assessmentRows({ workers }: SampleKeys): GridWorkerAssessmentRow[] {
  return assessedYears.flatMap(([county, year]) => {
    const random = createRandom(Number(county) + year)
    return workers
      .filter(({ gridCodes: [first] }) => first?.startsWith(county))
      .map(({ workerId, kind, gridCodes: [first = ''] }) => {
        const reportedCases = random.between(8, 60)
        return {
          workerId,
          year,
          kind,
          scoreX100: random.between(7_200, 9_900),
          reportedCases,
          closedCases: random.between(Math.floor(reportedCases * 0.8), reportedCases),
          opinion: random.chance(0.2) ? '走访扎实，台账规范' : null,
          assessorId: centreLeader(county).id,
          assessedAt: at(`${String(year + 1)}-01-16`, '16:00'),
          version: 1,
          ...regionColumns(first.slice(0, 12)),
        }
      })
  })
}

export function organisationRows({ organisations }: SampleKeys): OrganisationRow[] {
  return organisations.map(({ uscc, name, kind, regionCode, gridCode, address }) => ({
    uscc,
    name,
    kind,
    address,
    gridCode,
    registeredAt: ESTABLISHED,
    ...regionColumns(regionCode),
  }))
}

export function buildingRows({ buildings }: SampleKeys): BuildingCopyRow[] {
  return buildings.map(({ buildingId, name, gridCode, villageCode }) => ({
    buildingId,
    name,
    gridCode,
    ...regionColumns(villageCode),
  }))
}
