import {
  cents,
  code,
  date,
  defineTable,
  instant,
  integer,
  json,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { RenovationStatus } from '../../generated/resolver-types.ts'

/** 老旧小区改造项目; its region is the smallest unit that holds all its quarters. */
export interface ProjectRow extends RegionColumns {
  projectNo: string
  name: string
  year: number
  status: RenovationStatus
  /** JSON list of OpinionChannel */
  opinionChannels: string
  investmentCents: number | null
  completedOn: string | null
  /** the one case it is linked to (linkRenovationProjectToCase: 已关联其他事项 CONFLICT) */
  caseNo: string | null
  createdAt: number
  createdBy: string
  version: number
}

export const Project = defineTable<ProjectRow>('renovation_project', {
  open: 'projects are public with all that hangs on them',
  primary: ['projectNo'],
  columns: {
    projectNo: code(),
    name: text(100),
    ...regionColumnSet(),
    year: integer(),
    status: word(),
    opinionChannels: json(),
    investmentCents: nullable(cents()),
    completedOn: nullable(date()),
    caseNo: nullable(code(20)),
    createdAt: instant(),
    createdBy: code(64),
    version: version(),
  },
  unique: [['caseNo']],
  indices: [
    ['villageCode', 'createdAt', 'projectNo'],
    ['townCode', 'createdAt', 'projectNo'],
    ['countyCode', 'createdAt', 'projectNo'],
    ['cityCode', 'createdAt', 'projectNo'],
  ],
})

export interface ProjectQuarterRow {
  projectNo: string
  quarterId: string
  position: number
}

export const ProjectQuarter = defineTable<ProjectQuarterRow>('renovation_project_quarter', {
  open: 'projects are public with all that hangs on them',
  primary: ['projectNo', 'quarterId'],
  columns: { projectNo: code(), quarterId: code(), position: integer() },
  indices: [['quarterId', 'projectNo']],
})

/**
 * One step of a project; the first has no status before it, and a vote that opens or fails leaves the status as it is.
 */
export interface ProjectStepRow {
  stepId: string
  projectNo: string
  at: number
  fromStatus: RenovationStatus | null
  toStatus: RenovationStatus
  actorId: string
  /** masked name */
  actor: string
  role: string
  note: string | null
}

export const ProjectStep = defineTable<ProjectStepRow>('renovation_step', {
  open: 'projects are public with all that hangs on them',
  primary: ['stepId'],
  columns: {
    stepId: code(),
    projectNo: code(),
    at: instant(),
    fromStatus: nullable(word()),
    toStatus: word(),
    actorId: code(64),
    actor: text(64),
    role: word(),
    note: nullable(text(500)),
  },
  indices: [['projectNo', 'at', 'stepId']],
})
