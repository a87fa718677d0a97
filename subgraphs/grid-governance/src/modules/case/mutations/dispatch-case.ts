import { insertAll, sql } from '@yiwang/shared/database'
import {
  type Access,
  badInput,
  defineMutation,
  notFound,
  type Refusal,
  violates,
  type Writing,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, optionalText } from '../../../input/input-fields.ts'
import type { OrganisationRow } from '../../organisation/entities.ts'
import { caseNo } from '../case-input.ts'
import { caseTransition, changeCase } from '../change-case.ts'
import { CaseAssistance, type CaseRow } from '../entities.ts'
import { caseMachine } from '../state-machine.ts'
import { dueAtOf, type TimeLimit, warnAtOf } from '../time-limits.ts'
import {
  aimClock,
  beginClock,
  type ClockColumns,
  limitColumns,
  limitOf,
  pausedHours,
  presentLimit,
} from '../write-clock.ts'
import { findOrganisationRows, lockCase } from '../write-repository.ts'

/** As many as GovernanceCase.assistingDepartments gives. */
const MAX_ASSISTING = 20
/** half a year of working days */
const MAX_HOURS = 1000

const input = z.object({
  caseNo,
  departmentUscc: z.string(),
  assistingUsccs: z
    .array(z.string())
    .max(MAX_ASSISTING, `协办部门最多${String(MAX_ASSISTING)}个`)
    .nullish(),
  limitWorkingHours: z
    .number()
    .int()
    .min(1, '办理时限至少1个工作小时')
    .max(MAX_HOURS, `办理时限最多${String(MAX_HOURS)}个工作小时`)
    .nullish(),
  note: optionalText('说明'),
  expectedVersion,
})
type Input = z.infer<typeof input>

interface Found {
  readonly row: CaseRow
  readonly department: OrganisationRow
  readonly assisting: readonly string[]
}

/** 分流派遣、再次派遣. */
export const dispatchCase = defineMutation<Input, Found, CaseRow>({
  ...caseTransition,
  name: 'dispatchCase',
  scopes: [['case:dispatch']],
  input,
  find: findDispatch,
  versionOf: ({ row }) => row.version,
  state: ({ row }) => caseMachine.refuse('dispatchCase', row.status),
  rules: [
    ({ department: { kind, name } }) =>
      kind === 'GOVERNMENT_DEPARTMENT' || kind === 'UTILITY'
        ? null
        : violates('R-DISPATCH-TARGET', `承办方须为政府部门或公用事业单位，“${name}”不是`),
    mustLeaveTime,
  ],
  write: async (writing, { row, department, assisting }, { limitWorkingHours, note }) => {
    const clock = await clockAfterDispatch(writing, row, limitWorkingHours ?? null)
    await replaceAssisting(writing, row.caseNo, assisting)
    return changeCase(writing, row, {
      to: 'DISPATCHED',
      changes: {
        ...clock,
        handling: 'DISPATCHED',
        handledAt: row.handledAt ?? writing.now,
        responsibleUscc: department.uscc,
      },
      note,
    })
  },
})

/** Departments of the case's own city and above can be asked; farther ones are as good as none. */
async function findDispatch(
  access: Access,
  { caseNo, departmentUscc, assistingUsccs }: Input,
): Promise<Found | Refusal> {
  const row = await lockCase(access, caseNo)
  if (!row) return notFound('事项', 'caseNo')
  const assisting = [...new Set(assistingUsccs ?? [])].filter((uscc) => uscc !== departmentUscc)
  const known = await findOrganisationRows(access, [departmentUscc, ...assisting])
  const near = (uscc: string) => {
    const found = known.get(uscc)
    return found && (found.cityCode === null || found.cityCode === row.cityCode) ? found : null
  }
  const department = near(departmentUscc)
  if (!department) return notFound('承办部门', 'departmentUscc')
  if (!assisting.every(near)) return notFound('协办部门', 'assistingUsccs')
  return { row, department, assisting }
}

/** A limit counts from the start of the clock, so a short one may be over already. */
async function mustLeaveTime(
  { row }: Found,
  { limitWorkingHours }: Input,
  { transaction, now }: Access,
): Promise<Refusal | null> {
  if (!limitWorkingHours || row.status === 'REOPENED') return null
  const { dueAt } = await deadlineOf(transaction, row, { workingHours: limitWorkingHours })
  return dueAt > now
    ? null
    : badInput(`时限自受理起算，${String(limitWorkingHours)}个工作小时已经用完`, 'limitWorkingHours')
}

/** 重开后分流 starts the clock anew for half the limit; else the clock runs on, towards another deadline if one is set. */
async function clockAfterDispatch(writing: Writing, row: CaseRow, hours: number | null): Promise<ClockColumns> {
  const limit: TimeLimit = hours === null ? limitOf(row) : { workingHours: hours }
  if (row.status === 'REOPENED') return beginClock(writing, row, limit)
  if (hours === null) return {}
  const aimed = await aimClock(writing, row, await deadlineOf(writing.transaction, row, limit))
  return { ...aimed, ...limitColumns(limit) }
}

/** Where a limit in working hours ends, without the time that the clock stood still. */
async function deadlineOf(
  transaction: Access['transaction'],
  row: CaseRow,
  whole: TimeLimit,
): Promise<{ dueAt: number; warnAt: number }> {
  const limit = presentLimit(row, whole)
  const { clockStartedAt, reportedAt, regionCode } = row
  const hours = 'workingHours' in limit ? limit.workingHours + (await pausedHours(transaction, row)) : 0
  const dueAt = dueAtOf(clockStartedAt ?? reportedAt, { workingHours: hours }, regionCode)
  return { dueAt, warnAt: warnAtOf(dueAt, limit, regionCode) }
}

async function replaceAssisting({ transaction }: Writing, caseNo: string, usccs: readonly string[]): Promise<void> {
  await transaction.run(sql`DELETE FROM ${CaseAssistance.open} WHERE case_no = ${caseNo}`)
  await insertAll(
    transaction,
    CaseAssistance,
    usccs.map((uscc) => ({ caseNo, uscc })),
  )
}
