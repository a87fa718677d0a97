import { wholeCity } from '@yiwang/shared/database'
import {
  type Access,
  insertRow,
  isRefusal,
  newId,
  type Refusal,
  updateRow,
  type Writing,
  type Written,
} from '@yiwang/shared/mutation'
import type { DangerousHouseStatus } from '../../generated/resolver-types.ts'
import { stepAuthor } from '../../writing/step-author.ts'
import { lockDwelling } from '../dwelling/dwelling-record.ts'
import { Dwelling, type DwellingRow } from '../dwelling/entities.ts'
import { DangerousHouseStep, Remediation, type RemediationRow } from './entities.ts'

/** A flat with its remediation; the flat's lock and version stand for both. */
export interface DangerousHouse {
  readonly dwelling: DwellingRow
  readonly remediation: RemediationRow | null
}

export async function lockDangerousHouse(access: Access, dwellingId: string): Promise<DangerousHouse | Refusal> {
  const dwelling = await lockDwelling(access, dwellingId)
  if (isRefusal(dwelling)) return dwelling
  const { transaction } = access
  const [remediation] = await transaction.rows<RemediationRow>(
    wholeCity('FOUND')`
    SELECT r.* FROM dangerous_house_remediation r WHERE r.dwelling_id = ${dwellingId} ${transaction.forUpdate}`,
  )
  return { dwelling, remediation: remediation ?? null }
}

export interface RemediationMove {
  readonly to: DangerousHouseStatus
  readonly note: string
  readonly changes?: Partial<RemediationRow>
}

/** Status, history and event of one step of a remediation that exists. */
export async function moveRemediation(
  writing: Writing,
  { dwelling, remediation }: DangerousHouse,
  { to, note, changes = {} }: RemediationMove,
): Promise<Written> {
  const { transaction } = writing
  const { dwellingId } = dwelling
  await updateRow(transaction, Remediation, { dwellingId }, { ...changes, status: to })
  await updateRow(transaction, Dwelling, { dwellingId }, {})
  return recordRemediationStep(writing, dwelling, { from: remediation?.status ?? null, to, note })
}

interface StepFacts {
  readonly from: DangerousHouseStatus | null
  readonly to: DangerousHouseStatus
  readonly note: string
}

export async function recordRemediationStep(
  { transaction, now, caller, emit }: Writing,
  { dwellingId, dangerGrade, regionCode }: DwellingRow,
  { from, to, note }: StepFacts,
): Promise<Written> {
  await insertRow(transaction, DangerousHouseStep, {
    stepId: newId(now),
    dwellingId,
    at: now,
    grade: dangerGrade,
    fromStatus: from,
    toStatus: to,
    ...stepAuthor(caller),
    note,
  })
  emit({ type: 'dangerousHouseChanged', payload: { dwellingId, grade: dangerGrade, status: to } })
  return { recordType: 'Dwelling', recordId: dwellingId, regionCode }
}
