import { code, date, defineTable, instant, regionColumnSet, text } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/** A leader receives petitioners of a case (领导接访, S48). */
export interface LeaderReceptionRow extends RegionColumns {
  receptionId: string
  caseNo: string
  receivedOn: string
  leaderTitle: string
  reply: string
  recordedBy: string
  recordedAt: number
}

export const LeaderReception = defineTable<LeaderReceptionRow>('leader_reception', {
  open: 'part of a petition; read under the numbers of petitions that were found',
  primary: ['receptionId'],
  columns: {
    receptionId: code(),
    caseNo: code(20),
    receivedOn: date(),
    leaderTitle: text(100),
    reply: text(500),
    recordedBy: code(64),
    recordedAt: instant(),
    ...regionColumnSet(),
  },
  indices: [['caseNo', 'receivedOn', 'receptionId']],
})
