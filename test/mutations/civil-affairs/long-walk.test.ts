import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { RewardItem } from '../../../subgraphs/civil-affairs/src/modules/reward-item/entities.ts'
import { type Ground, type Move, walk } from '../../src/mutations/walk.ts'
import { walkSeed, walkSteps } from '../../src/mutations/walk-options.ts'
import {
  anActivity,
  anApplication,
  anArchive,
  aPerson,
  aProgramme,
  aVolunteer,
  citizen,
  clerk,
  leader,
  next,
  seed,
  subgraph,
  theWorld,
  TODAY,
  token,
  town,
  useWorld,
  village,
} from './world-of-civil.ts'

useWorld()

const rowsOf = <Row extends object>(query: ScopedSql) => theWorld().subgraph(subgraph).database.rows<Row>(query)

const applicants = new Map<string, string>()
const kinds = ['MINIMUM_LIVING_ALLOWANCE', 'TEMPORARY_ASSISTANCE', 'ELDER_SUBSIDY'] as const

const applications: Ground = {
  machine: '救助申请',
  begin: async (random) => {
    const personId = await aPerson()
    const kind = random.pick(kinds)
    const emergency = kind === 'TEMPORARY_ASSISTANCE' && random.chance(0.5) ? 1 : 0
    const applicationNo = await anApplication('SUBMITTED', { personId, kind, emergency })
    applicants.set(applicationNo, personId)
    return applicationNo
  },
  moves: (applicationNo, random): readonly Move[] => [
    [town, 'acceptAssistance', { applicationNo }],
    [town, 'verifyAssistance', { applicationNo, consent: true }],
    [town, 'recordHomeVisit', { applicationNo, visitorIds: ['A', 'B'], on: TODAY, opinion: '属实' }],
    [town, 'reviewAssistance', { applicationNo, passed: random.chance(0.9), opinion: '初审' }],
    [town, 'publishAssistance', { applicationNo, from: '2026-06-01', to: '2026-06-08' }],
    [
      leader,
      'decideAssistance',
      { applicationNo, approved: random.chance(0.8), amountCents: String(random.between(1, 90_000)), opinion: '审核' },
    ],
    [clerk, 'payAssistance', { applicationNo, on: `2026-0${random.between(1, 6)}-10`, ...token() }],
    ...(random.chance(0.15)
      ? [
          [
            citizen(applicants.get(applicationNo) ?? ''),
            'withdrawAssistance',
            { applicationNo, reason: '好转' },
          ] as const,
        ]
      : []),
  ],
}

const somebody: string[] = []
const programmes: Ground = {
  machine: '关爱项目',
  begin: async () => {
    somebody.push(await aPerson())
    return aProgramme('DRAFT')
  },
  moves: (programmeNo, random): readonly Move[] => [
    [
      clerk,
      'recordCareDelivery',
      {
        ...{ programmeNo, personId: random.pick(somebody), group: 'OTHER', on: TODAY, ...token() },
        valueCents: String(random.between(1, 50_000)),
      },
    ],
    ...(random.chance(0.2)
      ? [[clerk, 'closeCareProgramme', { programmeNo, cancelled: random.chance(0.4) }] as const]
      : []),
  ],
}

const volunteers: string[] = []
const activities: Ground = {
  machine: '志愿活动',
  begin: async (random) => {
    volunteers.push(await aVolunteer(random.between(0, 1_499)))
    const ahead = theWorld().now() + 3_600_000
    return anActivity('OPEN', {
      ...{ capacity: random.between(1, 4), signedUp: 0 },
      ...{ startsAt: ahead, endsAt: ahead + 7_200_000 },
    })
  },
  moves: (activityNo, random): readonly Move[] => {
    const personId = random.pick(volunteers)
    const served = { hours: random.pick(['0.5', '1', '1.75', '2', '3.25']), complained: random.chance(0.2) }
    const ended = random.chance(0.7) ? { participants: 3, served: 30 } : { cancelled: true }
    return [
      [citizen(personId), 'signUpVolunteerActivity', { activityNo, personId, ...token() }],
      [citizen(personId), 'signUpVolunteerActivity', { activityNo, personId, ...token() }],
      [clerk, 'recordVolunteerService', { activityNo, personId, ...served, ...token() }],
      [clerk, 'recordVolunteerService', { activityNo, personId, ...served, ...token() }],
      [citizen(personId), 'redeemPoints', { personId, itemId: ITEM, quantity: random.between(1, 9), ...token() }],
      ...(random.chance(0.3) ? [[clerk, 'finishVolunteerActivity', { activityNo, ...ended }] as const] : []),
    ]
  },
}

const archives = new Map<string, string>()
const pensions: Ground = {
  machine: '资格认证',
  begin: async (random) => {
    const { authenticationId, personId } = await anArchive(random.pick(['VALID', 'DUE_SOON', 'OVERDUE']))
    archives.set(authenticationId, personId)
    return authenticationId
  },
  moves: (authenticationId): readonly Move[] => [
    [clerk, 'flagPensionAuthentication', { authenticationId, reason: '线索' }],
    [clerk, 'suspendPension', { authenticationId, opinion: '确认' }],
    [clerk, 'resumePension', { authenticationId, opinion: '恢复' }],
    [
      clerk,
      'authenticatePension',
      { personId: archives.get(authenticationId), method: 'ON_SITE', on: TODAY, ...token() },
    ],
  ],
  then: (before, after, mutation) => {
    // a due date moves on by an authentication only, and never back
    expect(String(after.row['dueOn']) >= String(before.row['dueOn'])).toBe(true)
    if (mutation !== 'authenticatePension') expect(after.row['dueOn']).toBe(before.row['dueOn'])
  },
}

const ITEM = 'WP-walk'
const STOCK = 400

/** Rows that the rules forbid, whatever way led to them. */
const forbidden: readonly ScopedSql[] = [
  // each entry's balance is the sum of the ledger up to it, within what may be stored
  everyRow`SELECT e.* FROM points_entry e WHERE e.balance <> (SELECT SUM(o.delta) FROM points_entry o
    WHERE o.person_id = e.person_id AND (o.at < e.at OR (o.at = e.at AND o.entry_id <= e.entry_id)))`,
  everyRow`SELECT * FROM points_entry WHERE balance < 0 OR balance > 1500`,
  everyRow`SELECT * FROM points_entry WHERE (reason = 'ACTIVITY' AND delta < 0) OR (reason = 'REDEMPTION' AND delta >= 0)`,
  // an activity has as many who signed up as it says, and no more than places; service only after it
  everyRow`SELECT a.* FROM volunteer_activity a WHERE a.signed_up > a.capacity
    OR a.signed_up <> (SELECT COUNT(*) FROM activity_sign_up s WHERE s.activity_no = a.activity_no)`,
  everyRow`SELECT * FROM volunteer_activity WHERE (status = 'FULL' AND signed_up < capacity) OR (status = 'OPEN' AND signed_up >= capacity)`,
  everyRow`SELECT e.* FROM points_entry e JOIN volunteer_activity a ON a.activity_no = e.activity_no WHERE a.status <> 'FINISHED'`,
  // 救助: paid once a month, only what was approved by somebody else than the first reviewer
  everyRow`SELECT application_no FROM assistance_grant GROUP BY application_no, grant_month HAVING COUNT(*) > 1`,
  everyRow`SELECT g.* FROM assistance_grant g JOIN assistance_application a ON a.application_no = g.application_no
    WHERE a.status <> 'PAID' OR g.amount_cents <> a.approved_cents`,
  everyRow`SELECT a.* FROM assistance_application a WHERE (a.status = 'PAID') <>
    EXISTS (SELECT 1 FROM assistance_grant g WHERE g.application_no = a.application_no)`,
  everyRow`SELECT * FROM assistance_application WHERE decided_by = reviewed_by AND status IN ('APPROVED', 'PAID')`,
  everyRow`SELECT b.* FROM assistance_step a JOIN assistance_step b ON b.application_no = a.application_no
    AND b.sequence = a.sequence + 1 WHERE b.from_status <> a.to_status`,
  // 关爱: nobody twice in one programme, nothing handed out by one that was called off
  everyRow`SELECT programme_no FROM care_delivery GROUP BY programme_no, person_id HAVING COUNT(*) > 1`,
  everyRow`SELECT p.* FROM care_programme p WHERE (p.status IN ('DELIVERING', 'COMPLETED')) <>
    EXISTS (SELECT 1 FROM care_delivery d WHERE d.programme_no = p.programme_no)`,
  // at most one hold of an archive stands
  everyRow`SELECT authentication_id FROM pension_hold WHERE ended_at IS NULL GROUP BY authentication_id HAVING COUNT(*) > 1`,
]

/** A quarter's redemptions of one person, counted here by the test's own calendar; and what left the stock. */
async function expectRedemptions(): Promise<void> {
  const redeemed = await rowsOf<{ personId: string; at: number; delta: number }>(
    everyRow`SELECT person_id, at, delta FROM points_entry WHERE reason = 'REDEMPTION'`,
  )
  const quarters = redeemed.map(({ personId, at }) => {
    const [year = '', month = ''] = new Date(at + 8 * 3_600_000).toISOString().split('-')
    return `${personId} ${year} ${Math.ceil(Number(month) / 3)}`
  })
  expect(new Set(quarters).size).toBe(quarters.length)
  const [item] = await rowsOf<{ stock: number }>(everyRow`SELECT stock FROM reward_item WHERE item_id = ${ITEM}`)
  expect((STOCK - (item?.stock ?? 0)) * 3).toBe(redeemed.reduce((sum, { delta }) => sum - delta, 0))
}

async function sound(): Promise<void> {
  for (const query of forbidden)
    expect({ query: query.sql, rows: await rowsOf(query) }).toEqual({ query: query.sql, rows: [] })
  await expectRedemptions()
}

test(`${walkSteps} steps over applications, programmes, activities, points and pensions reach nothing that the rules forbid`, async () => {
  await seed(RewardItem, {
    ...{ itemId: ITEM, name: next('大米'), points: 3, stock: STOCK, offeredAt: 0 },
    ...regionColumns(village),
  })
  const grounds = [applications, applications, programmes, activities, activities, pensions]
  const walked = await walk({ world: theWorld(), seed: walkSeed, steps: walkSteps, grounds, upToMs: 20_000, sound })
  expect(walked).toContain('救助申请 payAssistance PAID→PAID')
  expect(walked).toContain('关爱项目 closeCareProgramme DELIVERING→COMPLETED')
  expect(walked).toContain('志愿活动 signUpVolunteerActivity OPEN→FULL')
  expect(walked).toContain('资格认证 resumePension SUSPENDED→VALID')
}, 300_000)
