import {
  type Access,
  actorOf,
  badInput,
  conflict,
  defineMutation,
  insertRow,
  newId,
  type Refusal,
  requireCovered,
  type Writing,
} from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { clientToken, insuranceYear, regionCode } from '../../../input/fields.ts'
import { raiseAlert } from '../../alert/raise-alert.ts'
import { EnrolmentCheck } from '../entities.ts'
import { checkOf, countListed, findUninsured, isChecking, type Uninsured } from '../write-repository.ts'

const input = z.object({ regionCode, year: insuranceYear, clientToken })
type Input = z.infer<typeof input>

/** 参保核查比对 (S04): every uninsured 困难群众 of the region has an alert of the year afterwards. */
export const runEnrolmentCheck = defineMutation({
  name: 'runEnrolmentCheck',
  field: null,
  refusedPayload: { checked: 0, notEnrolled: 0, raised: 0 },
  scopes: [['medical:enrolment:write']],
  input,
  find: ({ scope }: Access, asked: Input): Promise<Input | Refusal> =>
    Promise.resolve(requireCovered(scope, asked.regionCode) ?? asked),
  rules: [isNotRunning, isByNextYear],
  write: async (writing: Writing, _: Input, { regionCode: region, year }: Input) => {
    const { transaction, now, caller } = writing
    const checked = await countListed(writing, region)
    const uninsured = await findUninsured(writing, { region, year })
    const unknown = uninsured.filter(({ alerted }) => alerted === 0)
    for (const person of unknown) await raiseUninsured(writing, person, year)
    const checkId = `HC${newId(now)}`
    await insertRow(transaction, EnrolmentCheck, {
      checkId,
      year,
      checked,
      notEnrolled: uninsured.length,
      raised: unknown.length,
      startedAt: now,
      startedBy: caller.id,
      finishedAt: now,
      ...regionColumns(region),
    })
    return { recordType: 'EnrolmentCheck', recordId: checkId, regionCode: region }
  },
  load: checkOf,
})

async function isNotRunning(_: Input, asked: Input, access: Access): Promise<Refusal | null> {
  if (!(await isChecking(access, asked))) return null
  return conflict(`区划 ${asked.regionCode} ${asked.year} 年度的参保核查正在运行`, 'regionCode')
}

function isByNextYear(_: Input, { year }: Input, { now }: Access): Refusal | null {
  const next = Number(beijingDate(now).slice(0, 4)) + 1
  return year <= next ? null : badInput(`参保年度不能晚于次年 ${next}，收到 ${year}`, 'year')
}

function raiseUninsured({ transaction, caller, now }: Writing, person: Uninsured, year: number): Promise<void> {
  return raiseAlert(
    transaction,
    {
      person,
      rule: 'NOT_ENROLLED',
      year,
      levelCents: 0,
      outOfPocketCents: null,
      thresholdCents: null,
      setlId: null,
      push: false,
    },
    { action: 'runEnrolmentCheck', actor: actorOf(caller), now },
  )
}
