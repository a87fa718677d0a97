import { code, date, defineTable, flag, integer, json, nullable, text } from '@yiwang/shared/database'

/** A region's service figures of one year before and after the reform (S25, S58); what is not known is null. */
export interface MedicalServiceYearRow {
  regionCode: string
  year: number
  windowMonthlyAverage: number | null
  windowMinutesBeforeX100: number | null
  windowMinutesAfterX100: number | null
  onlineBefore: number | null
  onlineBeforeOf: number | null
  onlineAfter: number | null
  onlineAfterOf: number | null
  onlineEnrolmentMinutes: number | null
}

export const MedicalServiceYear = defineTable<MedicalServiceYearRow>('medical_service_year', {
  open: 'published figures about a place',
  primary: ['regionCode', 'year'],
  columns: {
    regionCode: code(12),
    year: integer(),
    windowMonthlyAverage: nullable(integer()),
    windowMinutesBeforeX100: nullable(integer()),
    windowMinutesAfterX100: nullable(integer()),
    onlineBefore: nullable(integer()),
    onlineBeforeOf: nullable(integer()),
    onlineAfter: nullable(integer()),
    onlineAfterOf: nullable(integer()),
    onlineEnrolmentMinutes: nullable(integer()),
  },
})

/** 高效办成一件事: an item that a city, or a unit below it, offers to everybody inside. */
export interface MedicalServiceItemRow {
  itemCode: string
  regionCode: string
  name: string
  /** first day on which any window of the city handles it (市域通办); null when only the home county does */
  cityWideSince: string | null
  /** JSON list of ServiceChannel */
  channels: string
  deficiencyTolerated: number
  commitmentAccepted: number
  workingDays: number
}

export const MedicalServiceItem = defineTable<MedicalServiceItemRow>('medical_service_item', {
  open: 'services are public',
  primary: ['itemCode'],
  columns: {
    itemCode: code(),
    regionCode: code(12),
    name: text(),
    cityWideSince: nullable(date()),
    channels: json(),
    deficiencyTolerated: flag(),
    commitmentAccepted: flag(),
    workingDays: integer(),
  },
  indices: [['regionCode', 'itemCode']],
})

/** A 门诊慢特病 that a region settles directly across provinces since a day. */
export interface CrossProvinceDiseaseRow {
  regionCode: string
  diseaseCode: string
  name: string
  since: string
}

export const CrossProvinceDisease = defineTable<CrossProvinceDiseaseRow>('cross_province_disease', {
  open: 'published lists',
  primary: ['regionCode', 'diseaseCode'],
  columns: { regionCode: code(12), diseaseCode: code(), name: text(), since: date() },
})
