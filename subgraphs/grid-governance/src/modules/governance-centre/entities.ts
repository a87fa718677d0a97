import {
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
import type { PublicityForm, ReceptionWindow } from '../../generated/resolver-types.ts'

/** The 综治中心 of a county or township (S47). */
export interface GovernanceCentreRow extends RegionColumns {
  name: string
  hallAreaSqmX100: number | null
  /** JSON list of names */
  functionAreas: string
  residentDepartments: number
  rotatingDepartments: number
  version: number
}

export const GovernanceCentre = defineTable<GovernanceCentreRow>('governance_centre', {
  open: 'centres are public',
  primary: ['regionCode'],
  columns: {
    ...regionColumnSet(),
    name: text(),
    hallAreaSqmX100: nullable(integer()),
    functionAreas: json(),
    residentDepartments: integer(),
    rotatingDepartments: integer(),
    version: version(),
  },
})

/** 法治课堂、校园普法、小区宣传 (S53). */
export interface PublicityEventRow extends RegionColumns {
  eventId: string
  heldOn: string
  theme: string
  form: PublicityForm
  participants: number
  recordedBy: string
  recordedAt: number
}

export const PublicityEvent = defineTable<PublicityEventRow>('publicity_event', {
  open: 'what a public centre announces is public',
  primary: ['eventId'],
  columns: {
    eventId: code(),
    heldOn: date(),
    theme: text(),
    form: word(),
    participants: integer(),
    recordedBy: code(64),
    recordedAt: instant(),
    ...regionColumnSet(),
  },
  indices: [
    ['countyCode', 'heldOn', 'eventId'],
    ['townCode', 'heldOn', 'eventId'],
  ],
})

/** One visit to a window (一窗受理); statistics count visits and the people who came. */
export interface ReceptionRecordRow extends RegionColumns {
  receptionNo: string
  receivedAt: number
  receptionWindow: ReceptionWindow
  personCount: number
  matter: string
  caseNo: string | null
  recordedBy: string
}

export const ReceptionRecord = defineTable<ReceptionRecordRow>('reception_record', {
  regional: true,
  primary: ['receptionNo'],
  columns: {
    receptionNo: code(),
    receivedAt: instant(),
    receptionWindow: word(),
    personCount: integer(),
    matter: text(),
    caseNo: nullable(code(20)),
    recordedBy: code(64),
    ...regionColumnSet(),
  },
  indices: [
    ['countyCode', 'receivedAt', 'personCount'],
    ['townCode', 'receivedAt', 'personCount'],
  ],
})
