import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { addDays, endOfDay, startOfDay } from '@yiwang/shared/time'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import fc from 'fast-check'
import { civilAffairs } from '../src/index.ts'
import {
  PensionAuthentication,
  PensionHold,
  type PensionHoldRow,
} from '../src/modules/pension-authentication/entities.ts'
import { dueOnAfter, statusOn } from '../src/modules/pension-authentication/pension-status.ts'
import { PersonCopy } from '../src/modules/person/entities.ts'
import { askEntities, region } from './ask-entities.ts'
import { archive, insert, places, resident } from './rows.ts'

const hold = (
  authenticationId: string,
  kind: PensionHoldRow['kind'],
  startedAt: number,
  endedAt: number | null = null,
): PensionHoldRow => ({
  holdId: `${authenticationId}-${startedAt}`,
  authenticationId,
  startedAt,
  endedAt,
  kind,
  reason: '线索',
  startedBy: 'x',
  endedBy: null,
  endOpinion: null,
})

describe('status of a day', () => {
  test.each([
    ['2025-10-31', 'VALID'],
    ['2025-11-01', 'DUE_SOON'],
    ['2025-12-30', 'DUE_SOON'],
    ['2025-12-31', 'OVERDUE'],
    ['2026-06-01', 'OVERDUE'],
  ] as const)('an archive due on 2025-12-31 is on %s %s', (asOf, status) => {
    expect(statusOn(asOf, '2025-12-31', [])).toBe(status)
  })

  test('a hold goes before the calendar, from its day until the day before it ends', () => {
    const suspended = [hold('a', 'SUSPENDED', startOfDay('2025-02-01') + 1, startOfDay('2025-03-01') + 1)]
    const on = (asOf: string) => statusOn(asOf, '2025-12-31', suspended)
    expect([on('2025-01-31'), on('2025-02-01'), on('2025-02-28'), on('2025-03-01')]).toEqual([
      'VALID',
      'SUSPENDED',
      'SUSPENDED',
      'VALID',
    ])
  })

  test.each([
    ['2024-02-29', '2025-02-28'],
    ['2024-12-15', '2025-12-15'],
  ])('authenticated on %s is due on %s', (last, due) => {
    expect(dueOnAfter(last)).toBe(due)
  })
})

describe('in the database', () => {
  const clerk = testCaller({ roles: ['DEPT_CLERK'], department: 'civil-affairs', regions: [places.county] })
  let civil: TestSubgraph

  beforeAll(async () => {
    civil = await createTestSubgraph(civilAffairs, startOfDay('2025-06-01'))
    const days = [-400, -61, -60, -59, -1, 0, 1, 30, 59, 60, 61, 90, 300]
    const persons = days.map((_, index) =>
      resident(`p${index}`, index % 2 === 0 ? places.village : places.otherTownVillage),
    )
    await insert(civil, PersonCopy, [...persons, resident('far', places.otherCountyVillage)])
    await insert(civil, PensionAuthentication, [
      ...days.map((day, index) => archive(`p${index}`, addDays('2025-06-01', day))),
      archive('far', '2025-06-20'),
    ])
    await insert(civil, PensionHold, [
      hold('RZ-p2', 'UNDER_INVESTIGATION', startOfDay('2025-04-01'), startOfDay('2025-05-01')),
      hold('RZ-p2', 'SUSPENDED', startOfDay('2025-05-01')),
      hold('RZ-p12', 'UNDER_INVESTIGATION', endOfDay('2025-06-01') - 1),
    ])
  })
  afterAll(() => civil.close())

  const statsFields = (asOf: string) =>
    `pensionAuthenticationStats(asOf: "${asOf}") { total valid dueSoon overdue suspended underInvestigation }`

  test('statistics, list and single states agree on any day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -500, max: 500 }), async (shift) => {
        const asOf = addDays('2025-06-01', shift)
        const { entities } = await askEntities(civil, clerk, [region(places.county)], statsFields(asOf))
        const { data } = await civil.ask(
          clerk,
          `query ($asOf: Date) { pensionAuthentications(regionCode: "${places.county}", filter: { asOf: $asOf }, first: 100) { nodes { status(asOf: $asOf) } } }`,
          { asOf },
        )
        const { nodes } = (data as { pensionAuthentications: { nodes: { status: string }[] } }).pensionAuthentications
        const count = (status: string) => nodes.filter((node) => node.status === status).length
        expect(entities[0]?.['pensionAuthenticationStats']).toEqual({
          total: nodes.length,
          valid: count('VALID'),
          dueSoon: count('DUE_SOON'),
          overdue: count('OVERDUE'),
          suspended: count('SUSPENDED'),
          underInvestigation: count('UNDER_INVESTIGATION'),
        })
      }),
      { numRuns: 25 },
    )
  })

  async function listed(filter: string): Promise<{ dueOn: string; status: string }[]> {
    const { data, errors } = await civil.ask(
      clerk,
      `{ pensionAuthentications(regionCode: "${places.county}", filter: ${filter}, first: 100) { nodes { dueOn status } } }`,
    )
    expect(errors).toBeUndefined()
    return (data as { pensionAuthentications: { nodes: { dueOn: string; status: string }[] } }).pensionAuthentications
      .nodes
  }

  test('the filter by status takes exactly the rows in that state', async () => {
    for (const status of ['VALID', 'DUE_SOON', 'OVERDUE', 'SUSPENDED', 'UNDER_INVESTIGATION']) {
      const nodes = await listed(`{ statuses: [${status}] }`)
      expect(nodes.length).toBeGreaterThan(0)
      expect(new Set(nodes.map((node) => node.status))).toEqual(new Set([status]))
    }
  })

  test('withinDays lists what is due by then, the overdue ones too', async () => {
    const nodes = await listed('{ withinDays: 60 }')
    expect(nodes.map(({ dueOn }) => dueOn)).toEqual(
      nodes
        .map(({ dueOn }) => dueOn)
        .sort()
        .reverse(),
    )
    expect(nodes.at(0)?.dueOn).toBe('2025-07-31')
    expect(nodes).toHaveLength(10)
    expect(await listed('{ withinDays: 60, statuses: [DUE_SOON] }')).toHaveLength(4)
  })

  test('a grid narrows the list', async () => {
    expect(await listed(`{ gridCode: "${places.otherTownVillage}001" }`)).toHaveLength(6)
  })

  test('a negative number of days is refused', async () => {
    const { errors } = await civil.ask(
      clerk,
      `{ pensionAuthentications(regionCode: "${places.county}", filter: { withinDays: -1 }) { totalCount } }`,
    )
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})
