import type { Caller } from '@yiwang/shared/caller'
import {
  type Access,
  actorOf,
  conflict,
  defineMutation,
  forbidden,
  insertRow,
  newId,
  notFound,
  recordStep,
  type Refusal,
  updateRow,
  type Writing,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import type { InsuranceType, ServiceChannel } from '../../../generated/resolver-types.ts'
import { clientToken, insuranceYear, key } from '../../../input/fields.ts'
import type { PersonCopyRow } from '../../person/entities.ts'
import { lockedPersons, lockPerson } from '../../person/write-repository.ts'
import { Enrolment, type EnrolmentRow } from '../entities.ts'
import { enrolmentInYear, enrolmentOf } from '../write-repository.ts'

const input = z
  .object({
    personId: key,
    year: insuranceYear,
    // GraphQL has checked that these are of the enums
    insuranceType: z.custom<InsuranceType>(),
    channel: z.custom<ServiceChannel>(),
    agentId: z.string().trim().max(64, '代办人工号最长64个字符').nullish(),
    clientToken,
  })
  .refine(({ channel, agentId }) => channel !== 'AGENT' || agentId, { path: ['agentId'], error: '代办须填代办人工号' })
type Input = z.infer<typeof input>

interface Found {
  readonly person: PersonCopyRow
  readonly enrolment: EnrolmentRow | null
}

/** NOT_ENROLLED, SUSPENDED or no record of the year→ACTIVE. */
export const enrolPerson = defineMutation({
  name: 'enrolPerson',
  field: 'enrolment',
  scopes: [],
  input,
  wanted: ({ personId }: Input) => [{ lookup: lockedPersons, key: personId }],
  find: findPersonAndEnrolment,
  permit: (_: Found, enrolling: Input, { caller }: Access) => mayEnrol(caller, enrolling),
  rules: [
    ({ enrolment }: Found, { year }: Input) =>
      enrolment?.status === 'ACTIVE' ? conflict(`该人员 ${year} 年度已参保`, 'personId') : null,
  ],
  write: async (writing: Writing, { person, enrolment }: Found, enrolling: Input) => {
    const enrolmentId = enrolment?.enrolmentId ?? `CB${enrolling.year}${newId(writing.now)}`
    await writeEnrolment(writing, enrolmentId, { enrolment, enrolling })
    const record = { recordType: 'Enrolment', recordId: enrolmentId } as const
    const step = { ...record, action: 'enrolPerson', from: enrolment?.status ?? null, to: 'ACTIVE' }
    await recordStep(writing.transaction, step, { actor: actorOf(writing.caller), now: writing.now })
    return { ...record, regionCode: person.regionCode }
  },
  load: enrolmentOf,
})

async function findPersonAndEnrolment(access: Access, { personId, year }: Input): Promise<Found | Refusal> {
  const person = await lockPerson(access, personId)
  if (person === null) return notFound('人员', 'personId')
  return { person, enrolment: await enrolmentInYear(access.transaction, { personId, year }) }
}

/** 窗口 is for the clerks of the counter; without an agent everybody enrols only themselves. */
function mayEnrol({ roles, department, personId }: Caller, { channel, personId: whom }: Input): Refusal | null {
  if (channel === 'AGENT') return null
  if (channel !== 'WINDOW') return personId === whom ? null : forbidden('非代办渠道只能为本人办理参保')
  const ofDepartment = department === 'medical-insurance' && roles.some((role) => role.startsWith('DEPT_'))
  return ofDepartment || roles.includes('TOWN_CLERK') ? null : forbidden('窗口参保须由医保或镇（街道）经办人办理')
}

async function writeEnrolment(
  { transaction, now, caller }: Writing,
  enrolmentId: string,
  { enrolment, enrolling }: { readonly enrolment: EnrolmentRow | null; readonly enrolling: Input },
): Promise<void> {
  const { personId, year, insuranceType, channel, agentId } = enrolling
  const active = {
    insuranceType,
    status: 'ACTIVE',
    channel,
    agentId: channel === 'AGENT' ? (agentId ?? null) : null,
    enrolledAt: now,
    enrolledBy: caller.id,
    suspendedAt: null,
    suspendedBy: null,
    suspendReason: null,
  } as const
  if (enrolment !== null) await updateRow(transaction, Enrolment, { personId, year }, active)
  else
    await insertRow(transaction, Enrolment, {
      enrolmentId,
      personId,
      year,
      ...active,
      premiumSponsoredCents: null,
      version: 1,
    })
}
