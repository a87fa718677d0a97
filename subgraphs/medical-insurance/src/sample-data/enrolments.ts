import { createRandom, type PersonKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, startOfDay } from '@yiwang/shared/time'
import type { EnrolmentStatus, ServiceChannel } from '../generated/resolver-types.ts'
import type { EnrolmentRow } from '../modules/enrolment/entities.ts'

/** The year that a county's published figures speak of. */
const yearOfCounty: Readonly<Record<string, number>> = {
  '610702': 2023,
  '360302': 2024,
  '610902': 2025,
  '140603': 2026,
}

export interface EnrolmentFacts {
  /** 分 that 公益助保 paid for the person's premium of 2023 */
  readonly sponsored: ReadonlyMap<string, number>
  /** persons who were found uninsured in 2023, and when they were insured after all */
  readonly late: ReadonlyMap<string, number>
}

/** Everybody's insurance of the county's year; for hand-made persons that of the year of loading too. */
export function createEnrolments(keys: SampleKeys, facts: EnrolmentFacts): EnrolmentRow[] {
  const random = createRandom(20_221_201)
  const workers = new Map(keys.workers.flatMap(({ workerId, gridCodes }) => gridCodes.map((grid) => [grid, workerId])))
  const currentYear = Number(keys.loadedOn.slice(0, 4))
  return keys.persons.flatMap((person) => {
    const agentId = workers.get(person.gridCode) ?? null
    const year = yearOfCounty[person.villageCode.slice(0, 6)]
    const years = new Set([...(year === undefined ? [] : [year]), ...(person.demo ? [currentYear] : [])])
    return [...years].flatMap((of) => createEnrolment({ person, year: of, agentId }, facts, random))
  })
}

interface Subject {
  readonly person: PersonKey
  readonly year: number
  readonly agentId: string | null
}

const channels: readonly ServiceChannel[] = ['WINDOW', 'ONLINE', 'MOBILE', 'MOBILE', 'SELF_SERVICE_MACHINE', 'AGENT']

function createEnrolment({ person, year, agentId }: Subject, facts: EnrolmentFacts, random: Random): EnrolmentRow[] {
  const { personId } = person
  const sponsored = year === 2023 ? (facts.sponsored.get(personId) ?? null) : null
  const late = year === 2023 ? facts.late.get(personId) : undefined
  const status = statusOf(person, sponsored !== null, random)
  if (status === 'NOT_ENROLLED' && random.chance(0.5)) return []
  const channel = random.pick(channels)
  const enrolledAt =
    late ?? startOfDay(addDays(`${year - 1}-10-08`, random.between(0, 80))) + random.between(540, 1050) * 60_000
  const enrolled = status !== 'NOT_ENROLLED'
  return [
    {
      enrolmentId: `CB${year}${personId}`,
      personId,
      year,
      insuranceType: sponsored === null && !isListed(person) && random.chance(0.3) ? 'EMPLOYEE' : 'RESIDENT',
      status,
      channel: enrolled ? channel : null,
      agentId: enrolled && channel === 'AGENT' ? agentId : null,
      premiumSponsoredCents: sponsored,
      enrolledAt: enrolled ? enrolledAt : null,
      enrolledBy: enrolled ? (channel === 'AGENT' ? agentId : personId) : null,
      suspendedAt: status === 'SUSPENDED' ? enrolledAt + 90 * 86_400_000 : null,
      suspendedBy: status === 'SUSPENDED' ? `YB-${person.villageCode.slice(0, 6)}-1` : null,
      suspendReason: status === 'SUSPENDED' ? '已在外地参加职工医保' : null,
      version: status === 'SUSPENDED' ? 2 : 1,
    },
  ]
}

/** Every listed person is insured, as the article says of 汉台 (F05), and so is whoever was sponsored or is hand-made. */
function statusOf(person: PersonKey, sponsored: boolean, random: Random): EnrolmentStatus {
  if (isListed(person) || sponsored || person.demo || random.chance(0.94)) return 'ACTIVE'
  return random.chance(0.4) ? 'SUSPENDED' : 'NOT_ENROLLED'
}

function isListed({ lowIncomeCategory }: PersonKey): boolean {
  return lowIncomeCategory !== 'NONE'
}
