import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { emergencyManagement } from '../src/index.ts'
import { Accident } from '../src/modules/accident/entities.ts'
import { EnforcementCase } from '../src/modules/enforcement-case/entities.ts'
import { EnforcementClue } from '../src/modules/enforcement-clue/entities.ts'
import { GasInspection } from '../src/modules/gas/entities.ts'
import { Hazard } from '../src/modules/hazard/entities.ts'
import { Inspection } from '../src/modules/inspection/entities.ts'
import { Interview } from '../src/modules/interview/entities.ts'
import * as row from './rows.ts'

let emergency: TestSubgraph
const clerk = testCaller({ roles: ['DEPT_CLERK'], department: 'emergency-management', regions: [row.county] })

beforeEach(async () => {
  emergency = await createTestSubgraph(emergencyManagement)
})
afterEach(() => emergency.close())

const stats = async (code: string, selection: string, caller = clerk) => {
  const { data, errors } = await emergency.ask(
    caller,
    row.entitiesQuery('Region', selection),
    row.representations('Region', [{ code }]),
  )
  return { figures: (data as { _entities: Record<string, Record<string, unknown>>[] } | null)?._entities[0], errors }
}
const run = (statement: ScopedSql) => emergency.subgraph.database.write((transaction) => transaction.run(statement))

const march = '(period: { from: "2024-03-01", to: "2024-03-31" })'

test('a region without rows has zeros, every field and empty rates', async () => {
  const { figures } = await stats(
    row.county,
    `safetyStats { generalFound generalRate { percent } byField { found } } enforcementStats { clues penalty { cents } }
     gasSafetyStats { longDistanceKm rectified { denominator percent } } accidentStats { fatalFires }`,
  )
  expect(figures).toEqual({
    safetyStats: { generalFound: 0, generalRate: { percent: null }, byField: Array(8).fill({ found: 0 }) },
    enforcementStats: { clues: 0, penalty: { cents: '0' } },
    gasSafetyStats: { longDistanceKm: '0.00', rectified: { denominator: 0, percent: null } },
    accidentStats: { fatalFires: 0 },
  })
})

test('hazards count by the day they were found, as rectified once rectified, and move with their row', async () => {
  await row.put(emergency, Hazard, [
    row.hazard({ hazardNo: 'H1' }),
    row.hazard({ hazardNo: 'H2', foundOn: '2024-03-31', grade: 'MAJOR', status: 'FILED' }),
    row.hazard({ hazardNo: 'H3', foundOn: '2024-04-01' }),
  ])
  const read = async (code: string) =>
    (
      await stats(
        code,
        `safetyStats${march} { generalFound generalRectified majorFound majorRectified majorFiledRate { numerator denominator } }`,
      )
    ).figures?.['safetyStats']
  expect(await read(row.town)).toEqual({
    generalFound: 1,
    generalRectified: 0,
    majorFound: 1,
    majorRectified: 0,
    majorFiledRate: { numerator: 1, denominator: 1 },
  })
  await run(everyRow`UPDATE hazard SET status = 'RECTIFIED' WHERE hazard_no = 'H1'`)
  expect(await read(row.town)).toMatchObject({ generalRectified: 1 })
  await run(everyRow`UPDATE hazard SET status = 'ACCEPTANCE_FAILED' WHERE hazard_no = 'H1'`)
  expect(await read(row.town)).toMatchObject({ generalRectified: 0 })
  const { townCode, villageCode, regionCode } = regionColumns('610702002003')
  await run(
    everyRow`UPDATE hazard SET town_code = ${townCode}, village_code = ${villageCode}, region_code = ${regionCode} WHERE hazard_no = 'H1'`,
  )
  expect(await read(row.town)).toMatchObject({ generalFound: 0 })
  expect(await read('610702002000')).toMatchObject({ generalFound: 1 })
  expect(await read(row.county)).toMatchObject({ generalFound: 1, majorFound: 1 })
})

test('a discovered major hazard is found but not filed', async () => {
  await row.put(emergency, Hazard, [row.hazard({ hazardNo: 'H1', grade: 'MAJOR' })])
  const { figures } = await stats(row.county, `safetyStats { majorFiledRate { numerator denominator percent } }`)
  expect(figures).toEqual({ safetyStats: { majorFiledRate: { numerator: 0, denominator: 1, percent: '0.00' } } })
})

test('byField keeps the order of the enum and answers only the fields asked for', async () => {
  await row.put(emergency, Hazard, [
    row.hazard({ hazardNo: 'H1', field: 'POWER', status: 'ACCEPTED' }),
    row.hazard({ hazardNo: 'H2', field: 'FIRE', grade: 'MAJOR' }),
  ])
  const { figures } = await stats(
    row.county,
    `safetyStats { byField(fields: [POWER, OTHER, FIRE]) { field found rectified } }`,
  )
  expect(figures?.['safetyStats']?.['byField']).toEqual([
    { field: 'FIRE', found: 1, rectified: 0 },
    { field: 'POWER', found: 1, rectified: 1 },
    { field: 'OTHER', found: 0, rectified: 0 },
  ])
})

test('inspections add up person-times and visits by their day', async () => {
  await row.put(emergency, Inspection, [
    row.inspection({ inspectionNo: 'I1', personTimes: 7, enterpriseVisits: 5 }),
    row.inspection({ inspectionNo: 'I2', personTimes: 1, enterpriseVisits: 1, inspectedOn: '2024-04-01' }),
  ])
  const { figures } = await stats(row.county, `safetyStats${march} { personTimes enterpriseVisits }`)
  expect(figures).toEqual({ safetyStats: { personTimes: 7, enterpriseVisits: 5 } })
})

test('enforcement counts each record by its own day; penalties are those of the cases filed', async () => {
  await row.put(emergency, EnforcementClue, [
    row.clue({ clueNo: 'C1' }),
    row.clue({ clueNo: 'C2', transferredOn: '2024-02-29' }),
  ])
  await row.put(emergency, Interview, [
    row.interview({ interviewNo: 'V1' }),
    row.interview({ interviewNo: 'V2', target: 'DEPARTMENT' }),
    row.interview({ interviewNo: 'V3', target: 'DEPARTMENT' }),
  ])
  await row.put(emergency, EnforcementCase, [
    row.enforcementCase({ enforcementNo: 'E1', penaltyCents: 9_007_199_254_740_991 }),
    row.enforcementCase({ enforcementNo: 'E2' }),
    row.enforcementCase({ enforcementNo: 'E3', filedOn: '2024-02-01', decidedOn: '2024-03-05', penaltyCents: 100 }),
  ])
  const { figures } = await stats(
    row.county,
    `enforcementStats${march} { clues enterprisesInterviewed departmentsInterviewed casesFiled penalty { cents } }`,
  )
  expect(figures).toEqual({
    enforcementStats: {
      clues: 1,
      enterprisesInterviewed: 1,
      departmentsInterviewed: 2,
      casesFiled: 2,
      penalty: { cents: '9007199254740991' },
    },
  })
})

test('gas adds up what the batches covered and counts only hazards of the network and of users', async () => {
  await row.put(emergency, GasInspection, [
    row.gasBatch({ gasInspectionNo: 'G1' }),
    row.gasBatch({ gasInspectionNo: 'G2' }),
  ])
  await row.put(emergency, Hazard, [
    row.hazard({ hazardNo: 'H1', field: 'URBAN_GAS', subject: 'PIPELINE', status: 'WRITTEN_OFF' }),
    row.hazard({ hazardNo: 'H2', field: 'URBAN_GAS', subject: 'GAS_USER' }),
    row.hazard({ hazardNo: 'H3', field: 'URBAN_GAS', subject: 'ENTERPRISE' }),
    row.hazard({ hazardNo: 'H4', field: 'FIRE', subject: 'PIPELINE' }),
  ])
  const { figures } = await stats(
    row.county,
    `gasSafetyStats${march} { commercialUsers stations longDistanceKm mediumPressureKm lowPressureKm householdsInspected
      pipelineHazards userHazards rectified { numerator denominator } }`,
  )
  expect(figures).toEqual({
    gasSafetyStats: {
      commercialUsers: 20,
      stations: 2,
      longDistanceKm: '3.00',
      mediumPressureKm: '0.40',
      lowPressureKm: '0.10',
      householdsInspected: 200,
      pipelineHazards: 1,
      userHazards: 1,
      rectified: { numerator: 1, denominator: 2 },
    },
  })
})

test('a fire counts as fatal only with a death, on the Beijing day it happened', async () => {
  await row.put(emergency, Accident, [
    row.accident({ accidentNo: 'A1' }),
    row.accident({ accidentNo: 'A2', deaths: 1, occurredAt: Date.parse('2024-03-31T23:59:59+08:00') }),
    row.accident({ accidentNo: 'A3', deaths: 1, occurredAt: Date.parse('2024-04-01T00:00:00+08:00') }),
    row.accident({ accidentNo: 'A4', kind: 'WORK_SAFETY', occurredAt: Date.parse('2024-03-01T00:00:00+08:00') }),
  ])
  const { figures } = await stats(row.county, `accidentStats${march} { workSafetyAccidents fatalFires }`)
  expect(figures).toEqual({ accidentStats: { workSafetyAccidents: 1, fatalFires: 1 } })
})

test('a period that ends before it starts is refused', async () => {
  const { errors } = await stats(
    row.county,
    `safetyStats(period: { from: "2024-03-02", to: "2024-03-01" }) { generalFound }`,
  )
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
})

test('statistics of a foreign region are null with OUT_OF_REGION; an analyst reads those of the own region', async () => {
  const foreign = await stats(
    '360302000000',
    `safetyStats { generalFound } enforcementStats { clues } gasSafetyStats { stations } accidentStats { fatalFires }`,
  )
  expect(foreign.figures).toEqual({
    safetyStats: null,
    enforcementStats: null,
    gasSafetyStats: null,
    accidentStats: null,
  })
  expect(foreign.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(Array(4).fill('OUT_OF_REGION'))
  const analyst = testCaller({ roles: ['ANALYST'], regions: [row.county] })
  expect((await stats(row.town, `safetyStats { generalFound }`, analyst)).errors).toBeUndefined()
})
