import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { emergencyManagement } from '../src/index.ts'
import { EnforcementCase, EnforcementCaseHazard } from '../src/modules/enforcement-case/entities.ts'
import { Hazard } from '../src/modules/hazard/entities.ts'
import { Inspection } from '../src/modules/inspection/entities.ts'
import { SafetyList, SafetyProfile } from '../src/modules/safety-profile/entities.ts'
import * as row from './rows.ts'

let emergency: TestSubgraph
const clerk = testCaller({ roles: ['DEPT_CLERK'], department: 'emergency-management', regions: [row.county] })
const twenty = Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0'))

beforeAll(async () => {
  emergency = await createTestSubgraph(emergencyManagement)
  await row.put(
    emergency,
    Hazard,
    twenty.map((n) =>
      row.hazard({
        hazardNo: `H${n}`,
        organisationUscc: `U${n}`,
        buildingId: `B${n}`,
        caseNo: `K${n}`,
        inspectionNo: `I${n}`,
      }),
    ),
  )
  await row.put(
    emergency,
    Inspection,
    twenty.map((n) => row.inspection({ inspectionNo: `I${n}`, organisationUscc: `U${n}` })),
  )
  await row.put(
    emergency,
    SafetyProfile,
    twenty.map((n) => row.profile({ uscc: `U${n}` })),
  )
  await row.put(
    emergency,
    SafetyList,
    twenty.map((n) => row.list({ uscc: `U${n}`, kind: 'RISK' })),
  )
  await row.put(
    emergency,
    EnforcementCase,
    twenty.map((n) => row.enforcementCase({ enforcementNo: `E${n}`, organisationUscc: `U${n}` })),
  )
  await row.put(
    emergency,
    EnforcementCaseHazard,
    twenty.map((n) => ({ enforcementNo: `E${n}`, hazardNo: `H${n}` })),
  )
})
afterAll(() => emergency.close())

const statementsOf = (type: string, keys: readonly object[], selection: string) =>
  emergency.subgraph.database.statements.during(async () => {
    const { data, errors } = await emergency.ask(
      clerk,
      row.entitiesQuery(type, selection),
      row.representations(type, keys),
    )
    expect(errors).toBeUndefined()
    expect((data as { _entities: unknown[] })._entities).toHaveLength(keys.length)
  })

const cases: readonly [string, (n: string) => object, string, number][] = [
  ['Building', (n) => ({ buildingId: `B${n}`, builtYear: 1990, storeys: 6, structure: 'FRAME' }), 'fireRiskGrade', 1],
  [
    'Building',
    (n) => ({ buildingId: `B${n}` }),
    'hazards(filter: { statuses: [DISCOVERED] }) { totalCount nodes { hazardNo } }',
    1,
  ],
  ['GovernanceCase', (n) => ({ caseNo: `K${n}` }), 'hazards { hazardNo }', 1],
  [
    'Hazard',
    (n) => ({ hazardNo: `H${n}` }),
    'status timeline { to } fiveImplementations { responsible } listedSupervision { level } sourceInspection { on }',
    5,
  ],
  ['Inspection', (n) => ({ inspectionNo: `I${n}` }), 'on hazards { totalCount nodes { hazardNo } }', 2],
  // profile, lists, hazards, inspections (page and last day), interviews, cases, their hazards
  [
    'Organisation',
    (n) => ({ uscc: `U${n}` }),
    `safetyProfile { fiveListsPosted fiveLists { kind } hazards { totalCount } inspections { totalCount } lastInspectedOn
      interviews { totalCount } enforcementCases { totalCount nodes { hazards { hazardNo } } } }`,
    8,
  ],
]

test.each(cases)('%s: twenty representations cost what one costs', async (type, key, selection, statements) => {
  expect(await statementsOf(type, [key('01')], selection)).toHaveLength(statements)
  expect(await statementsOf(type, twenty.map(key), selection)).toHaveLength(statements)
})

test('statistics of fifteen townships, and the district together cost one statement per table', async () => {
  const towns = twenty.slice(0, 15).map((n) => ({ code: `6107020${n}000` }))
  const regions = [...towns, { code: row.county }]
  expect(
    await statementsOf('Region', regions, 'safetyStats { generalFound personTimes byField { found } }'),
  ).toHaveLength(2)
  expect(
    await statementsOf('Region', regions, 'enforcementStats { clues departmentsInterviewed penalty { cents } }'),
  ).toHaveLength(3)
  expect(await statementsOf('Region', regions, 'gasSafetyStats { stations userHazards }')).toHaveLength(2)
  expect(await statementsOf('Region', regions, 'accidentStats { fatalFires }')).toHaveLength(1)
})
