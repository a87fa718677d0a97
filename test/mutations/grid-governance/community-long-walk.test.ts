import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { expectRates } from '../../src/mutations/expect-rates.ts'
import { type Ground, type Move, walk } from '../../src/mutations/walk.ts'
import { walkSeed, walkSteps } from '../../src/mutations/walk-options.ts'
import {
  aHousehold,
  anAttention,
  anOrder,
  aPerson,
  centre,
  clerk,
  county,
  department,
  deptClerk,
  grid,
  leader,
  otherGrid,
  rowsOf,
  theWorld,
  TODAY,
  useWorld,
} from './world-of-community.ts'

useWorld()

const DAY_MS = 86_400_000
const later = () => new Date(theWorld().now() + DAY_MS).toISOString()

const orders: Ground = {
  machine: '点单',
  begin: () => anOrder('LISTED'),
  moves: (orderNo, random): readonly Move[] => [
    [clerk, 'assignServiceOrder', { orderNo, tier: 'LEADER', organisationUscc: department, dueAt: later() }],
    [clerk, 'assignServiceOrder', { orderNo, tier: 'LEADER', organisationUscc: centre, dueAt: later() }],
    [deptClerk, 'startServiceOrder', { orderNo }],
    [leader, 'inspectServiceOrder', { orderNo, passed: random.chance(0.6), inspection: '查看' }],
    [clerk, 'rateServiceOrder', { orderNo, rating: random.between(1, 5) }],
    [clerk, 'closeServiceOrder', { orderNo }],
    ...(random.chance(0.2) ? [[clerk, 'withdrawServiceOrder', { orderNo, reason: '不用了' }] as const] : []),
  ],
}

const residents: Ground = {
  machine: '居民',
  begin: () => aPerson(),
  moves: async (personId, random) => {
    const householdId = await aHousehold(random.pick([grid, otherGrid]))
    return [
      [clerk, 'updateResident', { personId, residenceType: random.pick(['REGISTERED', 'FLOATING']) }],
      [clerk, 'updateResident', { personId, phone: null }],
      [clerk, 'moveResident', { personId, householdId, on: TODAY }],
      ...(random.chance(0.2)
        ? [
            [
              clerk,
              'deregisterResident',
              { personId, status: random.pick(['MOVED_OUT', 'DECEASED']), on: TODAY },
            ] as const,
          ]
        : []),
    ]
  },
}

const attentions: Ground = {
  machine: '台账',
  begin: () => anAttention(),
  moves: (attentionId, random): readonly Move[] => [
    [leader, 'reviewKeyAttention', { attentionId, plan: '每月走访', reviewOn: '2026-07-15' }],
    ...(random.chance(0.4) ? [[leader, 'removeKeyAttention', { attentionId, reason: '好转' }] as const] : []),
  ],
}

/** Rows that the rules forbid, whatever way led to them. */
const forbidden: readonly ScopedSql[] = [
  everyRow`SELECT * FROM service_order WHERE (closed_at IS NOT NULL) <> (status = 'CLOSED')`,
  everyRow`SELECT * FROM service_order WHERE (withdrawn_at IS NOT NULL) <> (status = 'WITHDRAWN')`,
  everyRow`SELECT * FROM service_order WHERE rating NOT BETWEEN 1 AND 5 OR (status = 'RATED' AND rating IS NULL)`,
  everyRow`SELECT * FROM service_order WHERE assigned_uscc IS NULL AND status NOT IN ('LISTED', 'WITHDRAWN')`,
  everyRow`SELECT * FROM service_order WHERE listed_at > assigned_at OR assigned_at > started_at OR started_at > inspected_at
    OR inspected_at > rated_at OR rated_at > closed_at`,
  // a resident lives where the household lies, and belongs to one grid
  everyRow`SELECT p.person_id FROM person p JOIN household h ON h.household_id = p.household_id
    WHERE p.resident_status = 'ACTIVE' AND (p.grid_code <> h.grid_code OR p.village_code <> h.village_code)`,
  everyRow`SELECT person_id FROM key_attention WHERE removed_on IS NULL GROUP BY person_id, kind HAVING COUNT(*) > 1`,
  // a step begins where the one before it ended
  everyRow`SELECT * FROM (SELECT s.*, LAG(s.to_state) OVER (PARTITION BY s.record_type, s.record_id ORDER BY s.step_id) AS left_at
    FROM transition_step s) AS steps WHERE from_state <> left_at`,
]

async function sound(): Promise<void> {
  for (const query of forbidden)
    expect({ query: query.sql, rows: await rowsOf(query) }).toEqual({ query: query.sql, rows: [] })
  const rates = 'serviceOrderStats { completionRate { percent } }'
  await expectRates(theWorld(), leader, `region(code: "${county}") { ${rates} }`)
}

const steps = walkSteps / 2

test(`${steps} steps over orders, residents and ledgers reach nothing that the rules forbid`, async () => {
  const grounds = [orders, orders, residents, attentions]
  const walked = await walk({ world: theWorld(), seed: walkSeed + 1, steps, grounds, upToMs: 20_000_000, sound })
  expect(walked).toContain('点单 closeServiceOrder RATED→CLOSED')
  expect(walked).toContain('点单 inspectServiceOrder IN_SERVICE→IN_SERVICE')
  expect(walked).toContain('居民 deregisterResident ACTIVE→DECEASED')
  expect(walked).toContain('台账 removeKeyAttention LISTED→REMOVED')
}, 300_000)
