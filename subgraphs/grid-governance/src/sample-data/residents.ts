import { regionColumns } from '@yiwang/shared/region'
import { addDays, beijingDate, startOfDay } from '@yiwang/shared/time'
import { createRandom, districts, type PersonKey, type SampleKeys } from '@yiwang/shared/sample-data'
import type { Vault } from '@yiwang/shared/vault'
import type { VisitReason } from '../generated/resolver-types.ts'
import type { HouseholdRow } from '../modules/household/entities.ts'
import type { KeyAttentionRow } from '../modules/key-attention/entities.ts'
import type { PersonRow } from '../modules/person/entities.ts'
import { phoneColumns } from '../modules/person/phone.ts'
import type { GridVisitRow } from '../modules/visit/entities.ts'
import { centreLeader } from './actors.ts'
import { type County, countyOf } from './county.ts'
import { at } from './office-times.ts'

const REGISTERED_ON = '2021-01-15'

export function householdRows({ households }: SampleKeys): HouseholdRow[] {
  return households.map(({ householdId, gridCode, villageCode, address }) => ({
    householdId,
    address,
    gridCode,
    registeredAt: startOfDay(REGISTERED_ON),
    version: 1,
    ...regionColumns(villageCode),
  }))
}

export function personRows({ persons }: SampleKeys, vault: Vault): PersonRow[] {
  const random = createRandom(20_210_115)
  return persons.map((person) => ({
    personId: person.personId,
    idHash: person.idHash,
    name: person.name,
    displayName: person.displayName,
    idNumberMasked: person.idNumberMasked,
    ...phoneColumns(person.phone, vault),
    gender: person.gender,
    birthDate: person.birthDate,
    residenceType: person.demo || random.chance(0.9) ? 'REGISTERED' : random.chance(0.5) ? 'FLOATING' : 'SEPARATED',
    residentStatus: 'ACTIVE',
    statusSince: REGISTERED_ON,
    householdId: person.householdId,
    gridCode: person.gridCode,
    registeredAt: startOfDay(REGISTERED_ON),
    version: 1,
    ...regionColumns(person.villageCode),
  }))
}

const visitNotes: Readonly<Partial<Record<VisitReason, string>>> = {
  ROUTINE: '日常走访，情况正常',
  CARE: '送餐送药，老人身体状况平稳',
  MEDICAL_ALERT: '核实医疗费用负担情况',
  SAFETY: '检查用电用气，提醒不飞线充电',
}
const reasons = ['ROUTINE', 'CARE', 'MEDICAL_ALERT', 'SAFETY', 'ROUTINE'] as const satisfies readonly VisitReason[]
const VISITED_PER_DISTRICT = 120

/** Earlier visits of each district before its published day, and four to every hand-made person before the loading. */
export function visitRows(keys: SampleKeys, loadedOn: string): GridVisitRow[] {
  const random = createRandom(20_260_115)
  const earlier = Object.values([districts.hantai, districts.anyuan, districts.hanbin, districts.pinglu]).flatMap(
    ({ code, asOf }) => {
      const county = countyOf(keys, code)
      return Array.from({ length: VISITED_PER_DISTRICT }, (_, index) => {
        const day = addDays(beijingDate(asOf), -random.between(1, 300))
        return visit(county, random.pick(county.persons), { day, index, reason: random.pick(reasons) })
      })
    },
  )
  const demo = keys.persons
    .filter((person) => person.demo)
    .flatMap((person) => {
      const county = countyOf(keys, `${person.villageCode.slice(0, 6)}000000`)
      return [2, 16, 33, 61].map((days, index) =>
        visit(county, person, {
          day: addDays(loadedOn, -days),
          index,
          reason: reasons[(index + 1) % reasons.length] ?? 'ROUTINE',
        }),
      )
    })
  return [...earlier, ...demo].map((row, index) => ({ ...row, visitId: `ZF${String(index + 1).padStart(8, '0')}` }))
}

function visit(
  county: County,
  person: PersonKey,
  { day, index, reason }: { day: string; index: number; reason: VisitReason },
): GridVisitRow {
  const visitedAt = at(day, '09:00') + (index % 8) * 3_600_000
  return {
    visitId: '',
    personId: person.personId,
    workerId: county.workerOf(person.gridCode).workerId,
    visitedAt,
    reason,
    note: visitNotes[reason] ?? null,
    caseNo: null,
    gridCode: person.gridCode,
    recordedAt: visitedAt + 1_800_000,
    ...regionColumns(person.villageCode),
  }
}

const attentionPlans = {
  THREE_LOSSES_ONE_BIAS: '一人一策，包联干部每周走访，链接就业帮扶',
  SEVERE_MENTAL_DISORDER: '监护人以奖代补，社区医生每月随访',
  RELEASED_PRISONER: '安置帮教，协调就业培训',
  OTHER: '定期走访，动态评估',
} as const
const attentionKinds = ['THREE_LOSSES_ONE_BIAS', 'SEVERE_MENTAL_DISORDER', 'RELEASED_PRISONER', 'OTHER'] as const
const LISTED_PER_DISTRICT = 16

/** 重点人员台账: entries of each district's time, every fourth removed again, and two current ones at each demonstration. */
export function keyAttentionRows(keys: SampleKeys, loadedOn: string): KeyAttentionRow[] {
  const random = createRandom(20_260_116)
  const earlier = [districts.hantai, districts.anyuan, districts.hanbin, districts.pinglu].flatMap(({ code, asOf }) => {
    const adults = countyOf(keys, code).persons.filter(({ birthDate }) => birthDate < '2000' && birthDate > '1950')
    const today = beijingDate(asOf)
    return Array.from({ length: LISTED_PER_DISTRICT }, (_, index) => {
      const listedOn = addDays(today, -random.between(30, 300))
      const removedOn = index % 4 === 3 ? addDays(today, -random.between(1, 20)) : null
      return attention(random.pick(adults), {
        index,
        listedOn,
        reviewOn: addDays(today, random.between(5, 80)),
        removedOn,
      })
    })
  })
  const demo = keys.persons
    .filter((person) => person.demo && person.birthDate < '1990')
    .filter((_, index) => index % 3 === 0)
    .map((person, index) =>
      attention(person, {
        index,
        listedOn: addDays(loadedOn, -40),
        reviewOn: addDays(loadedOn, 20 + index),
        removedOn: null,
      }),
    )
  return [...earlier, ...demo].map((row, index) => ({ ...row, attentionId: `ZD${String(index + 1).padStart(8, '0')}` }))
}

interface AttentionTimes {
  readonly index: number
  readonly listedOn: string
  readonly reviewOn: string
  readonly removedOn: string | null
}

function attention(person: PersonKey, { index, listedOn, reviewOn, removedOn }: AttentionTimes): KeyAttentionRow {
  const kind = attentionKinds[index % attentionKinds.length] ?? 'OTHER'
  const leader = centreLeader(person.villageCode).id
  return {
    attentionId: '',
    personId: person.personId,
    kind,
    plan: attentionPlans[kind],
    reviewOn,
    listedOn,
    listedBy: leader,
    removedOn,
    removedReason: removedOn === null ? null : '评估风险解除',
    removedBy: removedOn === null ? null : leader,
    gridCode: person.gridCode,
    version: removedOn === null ? 1 : 2,
    ...regionColumns(person.villageCode),
  }
}
