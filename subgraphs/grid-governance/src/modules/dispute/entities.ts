import { code, defineTable, instant, nullable, text, word } from '@yiwang/shared/database'
import type { MediationChannel, MediationLevel, MediationResult, RiskLevel } from '../../generated/resolver-types.ts'

/** One mediation of a dispute; belongs to its case and is read only through it. */
export interface MediationRow {
  mediationId: string
  caseNo: string
  mediatedAt: number
  level: MediationLevel
  channel: MediationChannel
  mediator: string
  mediatorId: string
  result: MediationResult
  /** the risk as it was judged again */
  riskLevel: RiskLevel | null
  note: string | null
}

export const Mediation = defineTable<MediationRow>('mediation', {
  open: 'part of a dispute; read under the numbers of disputes that were found',
  primary: ['mediationId'],
  columns: {
    mediationId: code(),
    caseNo: code(20),
    mediatedAt: instant(),
    level: word(),
    channel: word(),
    mediator: text(64),
    mediatorId: code(64),
    result: word(),
    riskLevel: nullable(word()),
    note: nullable(text(500)),
  },
  indices: [['caseNo', 'mediatedAt', 'mediationId']],
})
