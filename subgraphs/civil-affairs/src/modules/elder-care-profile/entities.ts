import { code, date, defineTable, flag, json, nullable, version, word } from '@yiwang/shared/database'
import type { AbilityLevel } from '../../generated/resolver-types.ts'

export interface ElderCareProfileRow {
  personId: string
  abilityLevel: AbilityLevel
  assessedOn: string
  assessedBy: string
  homeCareBed: number
  bedOpenedOn: string | null
  /** JSON list */
  services: string
  version: number
}

export const ElderCareProfile = defineTable<ElderCareProfileRow>('elder_care_profile', {
  regional: true,
  primary: ['personId'],
  columns: {
    personId: code(),
    abilityLevel: word(),
    assessedOn: date(),
    assessedBy: code(64),
    homeCareBed: flag(),
    bedOpenedOn: nullable(date()),
    services: json(),
    version: version(),
  },
  indices: [['homeCareBed', 'personId']],
})
