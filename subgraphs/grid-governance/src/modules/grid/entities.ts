import {
  code,
  defineTable,
  instant,
  integer,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { GridKind, GridWorkerKind } from '../../generated/resolver-types.ts'

/** A grid; its code is the village code and three digits of order, its region columns are the village's. */
export interface GridRow extends RegionColumns {
  gridCode: string
  name: string
  kind: GridKind
  partyBranch: string | null
  createdAt: number
}

export const Grid = defineTable<GridRow>('grid', {
  open: 'grids are public',
  primary: ['gridCode'],
  columns: {
    gridCode: code(15),
    name: text(100),
    kind: word(),
    partyBranch: nullable(text()),
    createdAt: instant(),
    ...regionColumnSet(),
  },
  indices: [
    ['countyCode', 'gridCode'],
    ['townCode', 'gridCode'],
    ['villageCode', 'gridCode'],
    ['cityCode', 'gridCode'],
  ],
})

/**
 * Full-time and part-time workers are persons; the other forces are counted by community (see WorkforceCountRow). The
 * region is the smallest that holds all grids of the worker, of one who has left the last grids.
 */
export interface GridWorkerRow extends RegionColumns {
  workerId: string
  displayName: string
  kind: GridWorkerKind
  registeredAt: number
  version: number
}

export const GridWorker = defineTable<GridWorkerRow>('grid_worker', {
  open: 'who is responsible for a grid, or was, is public; a name and a kind, no fact of the private person',
  primary: ['workerId'],
  columns: {
    workerId: code(),
    displayName: text(64),
    kind: word(),
    registeredAt: instant(),
    version: version(),
    ...regionColumnSet(),
  },
})

/** Which grids a worker is responsible for; a worker without any has left and is no longer counted. */
export interface GridAssignmentRow extends RegionColumns {
  workerId: string
  gridCode: string
  /** repeated from the worker, so that a count needs no join */
  kind: GridWorkerKind
  assignedAt: number
}

export const GridAssignment = defineTable<GridAssignmentRow>('grid_assignment', {
  open: 'who is responsible for a grid is public',
  primary: ['workerId', 'gridCode'],
  columns: {
    workerId: code(),
    gridCode: code(15),
    kind: word(),
    assignedAt: instant(),
    ...regionColumnSet(),
  },
  indices: [
    ['gridCode', 'workerId'],
    ['countyCode', 'kind', 'workerId'],
    ['townCode', 'kind', 'workerId'],
    ['villageCode', 'kind', 'workerId'],
    ['cityCode', 'kind', 'workerId'],
  ],
})

/** Head counts of the forces that report in to a community: 党建指导员、在职党员、红袖标. */
export interface WorkforceCountRow extends RegionColumns {
  kind: GridWorkerKind
  people: number
  recordedAt: number
  version: number
}

export const WorkforceCount = defineTable<WorkforceCountRow>('workforce_count', {
  open: 'how many of each force report in to a community is public; members of a force are not told apart',
  primary: ['regionCode', 'kind'],
  columns: { ...regionColumnSet(), kind: word(), people: integer(), recordedAt: instant(), version: version() },
  indices: [
    ['countyCode', 'kind', 'people'],
    ['townCode', 'kind', 'people'],
    ['cityCode', 'kind', 'people'],
  ],
})

/** One worker's assessment of one year (《专职网格员管理办法》分类管理和差异化考核, S32). */
export interface GridWorkerAssessmentRow extends RegionColumns {
  workerId: string
  year: number
  /** the worker's kind when assessed: the rank is among the same kind of the same county */
  kind: GridWorkerKind
  scoreX100: number
  reportedCases: number
  closedCases: number
  opinion: string | null
  assessorId: string
  assessedAt: number
  version: number
}

export const GridWorkerAssessment = defineTable<GridWorkerAssessmentRow>('grid_worker_assessment', {
  regional: true,
  primary: ['workerId', 'year'],
  columns: {
    workerId: code(),
    year: integer(),
    kind: word(),
    scoreX100: integer(),
    reportedCases: integer(),
    closedCases: integer(),
    opinion: nullable(text(500)),
    assessorId: code(64),
    assessedAt: instant(),
    version: version(),
    ...regionColumnSet(),
  },
  indices: [['countyCode', 'year', 'kind', 'scoreX100']],
})
