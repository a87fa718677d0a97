import { code, date, defineTable, integer, regionColumnSet, text } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

export interface VolunteerTeamRow extends RegionColumns {
  teamNo: string
  name: string
  memberCount: number
  foundedOn: string
}

export const VolunteerTeam = defineTable<VolunteerTeamRow>('volunteer_team', {
  open: 'teams are public',
  primary: ['teamNo'],
  columns: { teamNo: code(), name: text(100), ...regionColumnSet(), memberCount: integer(), foundedOn: date() },
  indices: [
    ['villageCode', 'foundedOn', 'teamNo'],
    ['townCode', 'foundedOn', 'teamNo'],
    ['countyCode', 'foundedOn', 'teamNo'],
    ['cityCode', 'foundedOn', 'teamNo'],
  ],
  unique: [['regionCode', 'name']],
})
