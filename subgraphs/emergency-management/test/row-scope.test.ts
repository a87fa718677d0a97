import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@yiwang/shared/caller'
import { regionColumns } from '@yiwang/shared/region'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { emergencyManagement } from '../src/index.ts'
import { Accident } from '../src/modules/accident/entities.ts'
import { EnforcementCase } from '../src/modules/enforcement-case/entities.ts'
import { EnforcementClue } from '../src/modules/enforcement-clue/entities.ts'
import { GasInspection } from '../src/modules/gas/entities.ts'
import { Hazard } from '../src/modules/hazard/entities.ts'
import { Inspection } from '../src/modules/inspection/entities.ts'
import { Interview } from '../src/modules/interview/entities.ts'
import { SafetyList, SafetyProfile } from '../src/modules/safety-profile/entities.ts'
import * as row from './rows.ts'

let emergency: TestSubgraph
const otherGrid = { gridCode: `${row.village}002`, organisationUscc: null }
const noGrid = { gridCode: null, organisationUscc: null }
const otherVillage = { ...regionColumns('610702001002'), gridCode: '610702001002001', organisationUscc: null }

beforeAll(async () => {
  emergency = await createTestSubgraph(emergencyManagement)
  const building = { buildingId: 'B1', inspectionNo: 'I1', caseNo: 'K1' }
  await row.put(emergency, Hazard, [
    row.hazard({ hazardNo: 'OWN', ...building }),
    row.hazard({ hazardNo: 'OTHER-GRID', ...building, ...otherGrid }),
    row.hazard({ hazardNo: 'NO-GRID', ...building, ...noGrid }),
    row.hazard({ hazardNo: 'OTHER-VILLAGE', ...building, ...otherVillage }),
  ])
  await row.put(emergency, Inspection, [
    row.inspection({ inspectionNo: 'I1' }),
    row.inspection({ inspectionNo: 'I2', ...otherVillage }),
  ])
  await row.put(emergency, EnforcementClue, [row.clue({ clueNo: 'C1', hazardNo: 'OTHER-VILLAGE' })])
  await row.put(emergency, Interview, [row.interview({ interviewNo: 'V1' })])
  await row.put(emergency, EnforcementCase, [row.enforcementCase({ enforcementNo: 'E1' })])
  await row.put(emergency, GasInspection, [row.gasBatch({ gasInspectionNo: 'G1' })])
  await row.put(emergency, Accident, [row.accident({ accidentNo: 'A1' })])
  await row.put(emergency, SafetyProfile, [row.profile()])
  await row.put(emergency, SafetyList, [row.list({ kind: 'TASK' })])
})
afterAll(() => emergency.close())

const clerk = (region: string) =>
  testCaller({ roles: ['DEPT_CLERK'], department: 'emergency-management', regions: [region] })
const gridWorker = testCaller({ roles: ['GRID_WORKER'], regions: [row.county], grids: [row.grid] })
const officer = testCaller({ roles: ['ENTERPRISE_OFFICER'], organisation: row.uscc })
const blind = {
  citizen: testCaller({ roles: ['CITIZEN'], personId: 'P1' }),
  analyst: testCaller({ roles: ['ANALYST'], regions: [row.county] }),
  'grid worker without grids': testCaller({ roles: ['GRID_WORKER'], regions: [row.county] }),
  'clerk of another district': clerk('360302000000'),
}

const LISTS = [
  'hazards',
  'inspections',
  'enforcementCases',
  'enforcementClues',
  'interviews',
  'gasInspections',
  'accidents',
] as const

const countsFor = async (caller: Caller) => {
  const selection = LISTS.map((name) => `${name}(regionCode: "${row.county}") { totalCount }`).join(' ')
  const { data } = await emergency.ask(caller, `{ ${selection} }`)
  return LISTS.map((name) => (data?.[name] as { totalCount: number }).totalCount)
}
const hazardsFor = async (caller: Caller) => {
  const { data } = await emergency.ask(caller, `{ hazards(regionCode: "${row.county}") { nodes { hazardNo } } }`)
  return (data as { hazards: { nodes: { hazardNo: string }[] } }).hazards.nodes.map(({ hazardNo }) => hazardNo)
}
const SIGHT = `{ hazard(hazardNo: "OWN") { hazardNo } inspection(inspectionNo: "I1") { inspectionNo } }`

test('a clerk sees the rows of the own region', async () => {
  expect(await countsFor(clerk(row.county))).toEqual([4, 2, 1, 1, 1, 1, 1])
  expect(await countsFor(clerk('610702001002'))).toEqual([1, 1, 0, 0, 0, 0, 0])
})

test('a grid worker sees the own grids, and rows of the village that have no grid', async () => {
  expect(await hazardsFor(gridWorker)).toEqual(['NO-GRID', 'OWN'])
  expect(await countsFor(gridWorker)).toEqual([2, 1, 1, 1, 1, 1, 1])
})

test('an enterprise officer sees hazards, inspections and cases of the own organisation and nothing else', async () => {
  expect(await hazardsFor(officer)).toEqual(['OWN'])
  expect(await countsFor(officer)).toEqual([1, 1, 1, 0, 0, 0, 0])
})

test.each(Object.entries(blind))('%s: lists are empty and a record cannot be told from none', async (_, caller) => {
  expect(await countsFor(caller)).toEqual([0, 0, 0, 0, 0, 0, 0])
  const { data, errors } = await emergency.ask(caller, SIGHT)
  expect({ data, errors }).toEqual({ data: { hazard: null, inspection: null }, errors: undefined })
})

test('rows reached from elsewhere are cut in the same way', async () => {
  const reach = async (type: string, key: object, selection: string, caller: Caller) =>
    (await emergency.ask(caller, row.entitiesQuery(type, selection), row.representations(type, [key]))).data?.[
      '_entities'
    ]
  const total = 'hazards { totalCount }'
  expect(await reach('Building', { buildingId: 'B1' }, total, gridWorker)).toEqual([{ hazards: { totalCount: 2 } }])
  expect(await reach('Inspection', { inspectionNo: 'I1' }, total, gridWorker)).toEqual([{ hazards: { totalCount: 2 } }])
  expect(await reach('GovernanceCase', { caseNo: 'K1' }, 'hazards { hazardNo }', officer)).toEqual([
    { hazards: [{ hazardNo: 'OWN' }] },
  ])
  expect(await reach('GovernanceCase', { caseNo: 'K1' }, 'hazards { hazardNo }', blind.citizen)).toEqual([
    { hazards: [] },
  ])
  expect(await reach('Hazard', { hazardNo: 'OTHER-VILLAGE' }, 'status', gridWorker)).toEqual([null])
})

test('a clue whose hazard is out of sight shows no hazard', async () => {
  const { data } = await emergency.ask(
    gridWorker,
    `{ enforcementClues(regionCode: "${row.county}") { nodes { clueNo hazard { hazardNo } } } }`,
  )
  expect(data).toEqual({ enforcementClues: { nodes: [{ clueNo: 'C1', hazard: null }] } })
})

test('a safety profile is null out of region and for unknown organisations, and open to its own officer', async () => {
  const read = async (caller: Caller, uscc = row.uscc) =>
    (
      await emergency.ask(
        caller,
        row.entitiesQuery(
          'Organisation',
          'safetyProfile { keyUnit fiveListsPosted fiveLists { kind } interviews { totalCount } enforcementCases { totalCount } }',
        ),
        row.representations('Organisation', [{ uscc }]),
      )
    ).data?.['_entities']
  const own = {
    keyUnit: true,
    fiveListsPosted: false,
    fiveLists: [{ kind: 'TASK' }],
    enforcementCases: { totalCount: 1 },
  }
  expect(await read(officer)).toEqual([{ safetyProfile: { ...own, interviews: { totalCount: 0 } } }])
  expect(await read(clerk(row.county))).toEqual([{ safetyProfile: { ...own, interviews: { totalCount: 1 } } }])
  expect(await read(clerk(row.county), '99610702000010022B')).toEqual([{ safetyProfile: null }])
  expect(await read(clerk('360302000000'))).toEqual([{ safetyProfile: null }])
  expect(await read(testCaller({ roles: ['ENTERPRISE_OFFICER'], organisation: 'X' }))).toEqual([
    { safetyProfile: null },
  ])
})

test('the fire risk grade is public: it counts hazards that the caller does not see', async () => {
  const building = { buildingId: 'B1', builtYear: 2010, storeys: 3, structure: 'FRAME' }
  const { data } = await emergency.ask(
    blind.citizen,
    row.entitiesQuery('Building', 'fireRiskGrade hazards { totalCount }'),
    row.representations('Building', [building]),
  )
  expect(data).toEqual({ _entities: [{ fireRiskGrade: 'ORANGE', hazards: { totalCount: 0 } }] })
})
