import { code, date, defineTable, instant, integer, nullable, text, word } from '@yiwang/shared/database'
import type { CheckDimension } from '../../generated/resolver-types.ts'

/** 城市体检; a quarter without one gets no project ("无体检、不更新", S55). */
export interface HealthCheckRow {
  checkId: string
  quarterId: string
  checkedOn: string
  dimension: CheckDimension
  findings: number
  summary: string | null
  recordedAt: number
  recordedBy: string
}

export const HealthCheck = defineTable<HealthCheckRow>('health_check', {
  open: 'the checks of a public quarter are public',
  primary: ['checkId'],
  columns: {
    checkId: code(),
    quarterId: code(),
    checkedOn: date(),
    dimension: word(),
    findings: integer(),
    summary: nullable(text(500)),
    recordedAt: instant(),
    recordedBy: code(64),
  },
  indices: [['quarterId', 'checkedOn', 'checkId']],
})
