import type { Transaction } from '@yiwang/shared/database'
import {
  defineMutation,
  insertRow,
  invalidTransition,
  updateRow,
  type Writing,
  type Written,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { laterThanToday } from '../../../writing/date-faults.ts'
import { expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { loadDwelling } from '../../dwelling/dwelling-record.ts'
import { Dwelling } from '../../dwelling/entities.ts'
import { Remediation, type RemediationRow } from '../entities.ts'
import { type DangerousHouse, lockDangerousHouse, recordRemediationStep } from '../remediation-record.ts'
import { allowsSafeGrade, statusAfterDanger } from '../state-machine.ts'

const input = z
  .object({
    dwellingId: recordId,
    grade: z.enum(['A', 'B', 'C', 'D'], '鉴定结论应为A、B、C、D级'),
    appraisedOn: z.string(),
    plan: z.string().trim().max(500, '整治方案不超过500字').nullish(),
    deadline: z.string().nullish(),
    expectedVersion,
  })
  .refine(({ grade, plan }) => isSafe(grade) || (plan ?? '') !== '', { message: 'C、D级须有整治方案', path: ['plan'] })
  .refine(({ grade, deadline }) => isSafe(grade) || typeof deadline === 'string', {
    message: 'C、D级须有整治期限',
    path: ['deadline'],
  })
  .refine(({ grade, deadline, appraisedOn }) => isSafe(grade) || (deadline ?? '') >= appraisedOn, {
    message: '整治期限不能早于鉴定日',
    path: ['deadline'],
  })
type Input = z.infer<typeof input>

function isSafe(grade: string): grade is 'A' | 'B' {
  return grade === 'A' || grade === 'B'
}

/** A remediation as it begins; also what is put in the place of one that is over. */
function beginning({ plan, deadline, appraisedOn }: Input): Omit<RemediationRow, 'dwellingId' | keyof Place> {
  return {
    status: 'IDENTIFIED',
    plan: plan ?? '',
    deadline: deadline ?? '',
    evidence: '[]',
    identifiedOn: appraisedOn,
    evacuatedOn: null,
    startedAt: null,
    remediatorId: null,
    acceptedOn: null,
    acceptorId: null,
    acceptanceOpinion: null,
    writtenOffOn: null,
    writtenOffBy: null,
  }
}

type Place = Pick<RemediationRow, 'regionCode' | 'cityCode' | 'countyCode' | 'townCode' | 'villageCode'>

function placeOf({ regionCode, cityCode, countyCode, townCode, villageCode }: Place): Place {
  return { regionCode, cityCode, countyCode, townCode, villageCode }
}

/** Under way, a remediation goes on with the new plan; over or never begun, it begins. */
async function identify(
  transaction: Transaction,
  { dwelling, remediation }: DangerousHouse,
  wanted: Input,
): Promise<void> {
  const { dwellingId } = dwelling
  if (remediation === null) {
    await insertRow(transaction, Remediation, { dwellingId, ...placeOf(dwelling), ...beginning(wanted) })
    return
  }
  const goesOn = statusAfterDanger(remediation.status) === remediation.status
  const changes = goesOn ? { plan: wanted.plan ?? '', deadline: wanted.deadline ?? '' } : beginning(wanted)
  await updateRow(transaction, Remediation, { dwellingId }, changes)
}

async function appraise(writing: Writing, house: DangerousHouse, wanted: Input): Promise<Written> {
  const { transaction, caller } = writing
  const { dwelling, remediation } = house
  const { dwellingId, regionCode } = dwelling
  const { grade, appraisedOn } = wanted
  const appraisal = { dangerGrade: grade, appraisedOn, appraisedBy: caller.id }
  await updateRow(transaction, Dwelling, { dwellingId }, appraisal)
  const from = remediation?.status ?? null
  if (!isSafe(grade)) await identify(transaction, house, wanted)
  const to = isSafe(grade) ? from : statusAfterDanger(from)
  if (to === null) return { recordType: 'Dwelling', recordId: dwellingId, regionCode }
  return recordRemediationStep(writing, { ...dwelling, ...appraisal }, { from, to, note: `鉴定为${grade}级` })
}

/** 房屋危险性鉴定. */
export const appraiseDwelling = defineMutation({
  name: 'appraiseDwelling',
  field: 'dwelling',
  scopes: [['housing:danger:write']],
  input,
  find: async (access, { dwellingId, appraisedOn }) =>
    laterThanToday(access, appraisedOn, '鉴定日', 'appraisedOn') ?? lockDangerousHouse(access, dwellingId),
  versionOf: ({ dwelling }) => dwelling.version,
  // the grade is the state that the contract's table names here
  state: ({ dwelling, remediation }, { grade }) =>
    isSafe(grade) && remediation !== null && !allowsSafeGrade(remediation.status)
      ? invalidTransition(`危房整治还没有验收合格，不能改为${grade}级`, dwelling.dangerGrade, grade)
      : null,
  write: appraise,
  load: loadDwelling,
})
