import { afterEach, describe, expect, test } from '@jest/globals'
import { departments } from '@yiwang/cli'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { Kind, parse } from 'graphql'
import { Inspection } from '../../subgraphs/emergency-management/src/modules/inspection/entities.ts'
import * as emergencyRow from '../../subgraphs/emergency-management/test/rows.ts'
import * as civil from '../mutations/civil-affairs/world-of-civil.ts'
import * as emergency from '../mutations/emergency-management/world-of-emergency.ts'
import * as cases from '../mutations/grid-governance/world-of-cases.ts'
import * as community from '../mutations/grid-governance/world-of-community.ts'
import * as housing from '../mutations/housing-renovation/world-of-housing.ts'
import * as medical from '../mutations/medical-insurance/world-of-medical.ts'
import { type Listener, listen } from '../src/listen.ts'
import type { World } from '../src/mutations/world.ts'

interface Scenario {
  readonly field: string
  readonly world: () => World
  readonly select: string
  /** who is responsible for the region, and a colleague of another region */
  readonly here: AccessTokenClaims
  readonly away: AccessTokenClaims
  /** guarded by a scope, not by a login alone */
  readonly scoped: boolean
  /** Brings about what the field tells. @returns the record's value in the answer */
  readonly happen: () => Promise<unknown>
}

const listeners: Listener[] = []
afterEach(() => {
  for (const listener of listeners.splice(0)) listener.close()
})

const countyHere = '610702000000'
const countyAway = '360302000000'
const withoutScopes: AccessTokenClaims = {
  ...{ sub: 'QY7', displayName: '李大山', roles: ['ENTERPRISE_OFFICER'], regions: [countyHere], grids: [] },
  ...{ department: null, organisation: '91610702000010099A', personId: null, workerId: null },
}
const told: string[] = []

function scenario({ field, world, select, here, away, scoped, happen }: Scenario): void {
  const open = async (claims: AccessTokenClaims | null, region: string) => {
    const opened = await listen(world(), claims, `subscription { ${field}(regionCode: "${region}") { ${select} } }`)
    listeners.push(opened)
    return opened
  }
  const refusalOf = async (claims: AccessTokenClaims | null, region: string) => {
    const { answers } = await open(claims, region)
    await eventually(() => expect(answers).toHaveLength(1))
    return answers[0]?.errors?.[0]?.extensions?.code
  }

  test(`${field} is told to who is responsible for the region, and to nobody of another`, async () => {
    // what happened before anybody listened
    await world().deliver()
    const [mine, colleague, theirs] = [
      await open(here, countyHere),
      await open(here, countyHere),
      await open(away, countyAway),
    ]
    const value = await happen()
    await world().deliver()
    await eventually(() => expect(mine.answers.map(({ data }) => data?.[field])).toContainEqual(value))
    await eventually(() => expect(colleague.answers).toEqual(mine.answers))
    expect(mine.answers.flatMap(({ errors = [] }) => errors)).toEqual([])
    expect(theirs.answers).toEqual([])
    told.push(field)
  })

  test(`${field} is refused for another region, and without ${scoped ? 'the scope' : 'a login'}`, async () => {
    expect(await refusalOf(away, countyHere)).toBe('OUT_OF_REGION')
    expect(await refusalOf(scoped ? withoutScopes : null, countyHere)).toBe('UNAUTHORIZED_FIELD_OR_TYPE')
  })
}

async function eventually(check: () => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      check()
      return
    } catch (error) {
      if (tries >= 400) throw error
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}

/** Sends a mutation that must succeed. @returns its payload */
async function does(
  world: () => World,
  { claims, input }: { readonly claims: AccessTokenClaims; readonly input: Record<string, unknown> },
  { name, select }: { readonly name: string; readonly select: string },
): Promise<Record<string, unknown>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${select} errors { message } } }`
  const { data, errors } = await world().ask(claims, query, { input })
  expect(errors).toBeUndefined()
  // the mutation's own payload
  const payload = data?.[name] as Record<string, unknown>
  expect(payload['errors']).toEqual([])
  return payload
}

describe('grid governance: cases', () => {
  cases.useWorld()
  const { theWorld: world, clerk: here, clerkAway: away } = cases

  scenario({
    ...{ field: 'caseChanged', world, here, away, scoped: false },
    select: 'caseNo status grid { gridCode }',
    happen: async () => {
      const caseNo = await cases.aCase('REPORTED')
      await cases.send(here, 'acceptCase', { caseNo })
      return { caseNo, status: 'ACCEPTED', grid: { gridCode: cases.grid } }
    },
  })

  scenario({
    ...{ field: 'supervisionLetterChanged', world, here: cases.leader, away: cases.leaderAway, scoped: true },
    select: 'letterNo repliedAt case { caseNo }',
    happen: async () => {
      const caseNo = await cases.aCase('IN_PROGRESS')
      const letter = { caseNo, reason: '即将超时', deadline: '2026-06-15T18:00:00+08:00', clientToken: cases.next('T') }
      const { letter: sent } = await cases.send(cases.leader, 'superviseCase', letter, 'letter { letterNo }')
      return { ...(sent as { letterNo: string }), repliedAt: null, case: { caseNo } }
    },
  })

  // the last of this world, whose clock it moves
  scenario({
    ...{ field: 'slaWarning', world, here, away, scoped: false },
    select: 'slaState case { caseNo hazards { hazardNo } }',
    happen: async () => {
      const report = { title: '路灯不亮', detail: '三盏', category: 'LIVELIHOOD', source: 'GRID_WORKER' }
      const sent = { ...report, gridCode: cases.grid, clientToken: cases.next('T') }
      const { case: made } = await cases.send(cases.worker, 'reportEvent', sent)
      const { caseNo } = made as { caseNo: string }
      await cases.send(here, 'acceptCase', { caseNo })
      world().setNow(Date.parse('2026-07-10T10:00:00+08:00'))
      await world().scan(cases.subgraph)
      return { slaState: 'OVERDUE', case: { caseNo, hazards: [] } }
    },
  })
})

describe('grid governance: orders', () => {
  community.useWorld()

  scenario({
    ...{ field: 'serviceOrderChanged', world: community.theWorld, here: community.clerk, scoped: false },
    away: community.clerkElsewhere,
    select: 'orderNo title status region { code }',
    happen: async () => {
      const input = { regionCode: community.village, title: '安装路灯', clientToken: community.next('T') }
      const call = community.by(community.clerk, input)
      const { order } = await does(community.theWorld, call, {
        name: 'createServiceOrder',
        select: 'order { orderNo }',
      })
      const { orderNo } = order as { orderNo: string }
      return { orderNo, title: '安装路灯', status: 'LISTED', region: { code: community.village } }
    },
  })
})

describe('civil affairs', () => {
  civil.useWorld()
  const { theWorld: world, town: here, townElsewhere: away } = civil

  scenario({
    ...{ field: 'assistanceApplicationChanged', world, here, away, scoped: true },
    select: 'applicationNo status',
    happen: async () => {
      const applicationNo = await civil.anApplication('SUBMITTED')
      const call = { claims: here, input: { applicationNo } }
      await does(world, call, { name: 'acceptAssistance', select: 'replayed' })
      return { applicationNo, status: 'ACCEPTED' }
    },
  })

  scenario({
    ...{ field: 'pensionAuthenticationOverdue', world, here, away, scoped: true },
    select: 'authenticationId status',
    happen: async () => {
      const { authenticationId } = await civil.anArchive('OVERDUE')
      await world().scan(civil.subgraph)
      return { authenticationId, status: 'OVERDUE' }
    },
  })

  scenario({
    ...{ field: 'volunteerActivityChanged', world, here, away, scoped: false },
    select: 'activityNo title status',
    happen: async () => {
      const activity = { title: '关爱独居老人', kind: 'CARE', regionCode: civil.village, capacity: 6 }
      const times = { startsAt: '2026-06-20T09:00:00+08:00', endsAt: '2026-06-20T11:00:00+08:00' }
      const call = { claims: civil.clerk, input: { ...activity, ...times, clientToken: civil.next('T') } }
      const selected = { name: 'publishVolunteerActivity', select: 'activity { activityNo }' }
      const { activity: made } = await does(world, call, selected)
      return { ...(made as { activityNo: string }), title: '关爱独居老人', status: 'OPEN' }
    },
  })
})

describe('medical insurance', () => {
  medical.useWorld()
  const { theWorld: world, clerk: here, clerkElsewhere: away } = medical

  scenario({
    ...{ field: 'medicalAlertRaised', world, here, away, scoped: true },
    select: 'alertId rule outOfPocket { yuan } person { personId }',
    happen: async () => {
      const personId = await medical.aPerson()
      const fees = { totalFeeCents: '3000000', policyScopeFeeCents: '2500000', deductibleCents: '70000' }
      const paid = { basicFundPayCents: '1800000', seriousIllnessPayCents: '100000', medicalAidPayCents: '100000' }
      const own = { accountPayCents: '1000', cashPayCents: '999000', medType: 'INPATIENT' }
      const settlement = {
        setlId: medical.next('S'),
        personId,
        institutionUscc: medical.hospital,
        ...fees,
        ...paid,
        ...own,
      }
      const call = medical.call(here, {
        ...settlement,
        settledAt: '2026-06-10T09:30:00+08:00',
        clientToken: medical.token(),
      })
      const selected = { name: 'uploadSettlement', select: 'raisedAlerts { alertId }' }
      const { raisedAlerts } = await does(world, call, selected)
      const [alert] = raisedAlerts as { alertId: string }[]
      const outOfPocket = { yuan: '10000.00' }
      return { ...alert, rule: 'OUT_OF_POCKET_CUMULATIVE', outOfPocket, person: { personId } }
    },
  })

  scenario({
    ...{ field: 'medicalAlertChanged', world, here, away, scoped: true },
    select: 'alertId status',
    happen: async () => {
      const alertId = await medical.anAlert('TRIGGERED')
      await does(world, medical.call(here, { alertId }), { name: 'pushMedicalAlert', select: 'replayed' })
      return { alertId, status: 'PUSHED' }
    },
  })

  scenario({
    ...{ field: 'settlementBatchChanged', world, here, away, scoped: true },
    select: 'batchNo stage fundPaid { yuan }',
    happen: async () => {
      const batch = { institutionUscc: medical.hospital, day: '2024-03-01', personTimes: 12, fundPaidCents: '1234567' }
      const call = medical.call(medical.system, { ...batch, clientToken: medical.token() })
      const { batch: made } = await does(world, call, { name: 'openSettlementBatch', select: 'batch { batchNo }' })
      return { ...(made as { batchNo: string }), stage: 'DAILY_ADVANCE', fundPaid: { yuan: '12345.67' } }
    },
  })
})

describe('emergency management', () => {
  emergency.useWorld()
  const { theWorld: world, clerk: here, clerkElsewhere: away } = emergency

  scenario({
    ...{ field: 'hazardChanged', world, here, away, scoped: false },
    select: 'hazardNo grade status organisation { uscc }',
    happen: async () => {
      const inspectionNo = emergency.next('I')
      await emergency.seed(Inspection, emergencyRow.inspection({ inspectionNo }))
      const hazard = { field: 'FIRE', grade: 'MAJOR', description: '喷淋停用', subject: 'ENTERPRISE', inspectionNo }
      const place = { foundOn: emergency.TODAY, regionCode: emergency.village, uscc: emergency.enterprise }
      const call = emergency.by(here, { ...hazard, ...place, clientToken: emergency.next('T') })
      const { hazard: made } = await does(world, call, { name: 'reportHazard', select: 'hazard { hazardNo }' })
      const organisation = { uscc: emergency.enterprise }
      return { ...(made as { hazardNo: string }), grade: 'MAJOR', status: 'DISCOVERED', organisation }
    },
  })

  scenario({
    ...{ field: 'accidentReported', world, here, away, scoped: true },
    select: 'accidentNo kind injuries',
    happen: async () => {
      const accident = { kind: 'FIRE', occurredAt: '2026-06-10T10:00:00+08:00', deaths: 0, injuries: 1 }
      const place = { regionCode: emergency.village, uscc: emergency.enterprise, description: '仓库起火' }
      const call = emergency.by(here, { ...accident, ...place, clientToken: emergency.next('T') })
      const { accident: made } = await does(world, call, { name: 'reportAccident', select: 'accident { accidentNo }' })
      return { ...(made as { accidentNo: string }), kind: 'FIRE', injuries: 1 }
    },
  })
})

describe('housing renovation', () => {
  housing.useWorld()
  const { theWorld: world, clerk: here, clerkElsewhere: away } = housing

  scenario({
    ...{ field: 'renovationProjectChanged', world, here, away, scoped: false },
    select: 'projectNo status quarters { quarterId }',
    happen: async () => {
      const quarterId = await housing.aQuarter()
      const call = housing.once(here, { name: '一号小区改造', quarterIds: [quarterId], year: 2026 })
      const selected = { name: 'createRenovationProject', select: 'project { projectNo }' }
      const { project } = await does(world, call, selected)
      return { ...(project as { projectNo: string }), status: 'CHECKED', quarters: [{ quarterId }] }
    },
  })

  scenario({
    ...{ field: 'dangerousHouseChanged', world, here, away, scoped: false },
    select: 'dwellingId dangerGrade remediation { status }',
    happen: async () => {
      const dwellingId = await housing.aFlat()
      const appraisal = { grade: 'D', appraisedOn: housing.TODAY, plan: '拆除重建', deadline: '2026-12-31' }
      const call = housing.by(here, { dwellingId, ...appraisal })
      await does(world, call, { name: 'appraiseDwelling', select: 'replayed' })
      return { dwellingId, dangerGrade: 'D', remediation: { status: 'IDENTIFIED' } }
    },
  })
})

test('there is a scenario for every subscription of the contract', () => {
  const fields = departments.flatMap(({ definition }) =>
    parse(definition.sdl).definitions.flatMap((one) =>
      (one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.OBJECT_TYPE_EXTENSION) &&
      one.name.value === 'Subscription'
        ? (one.fields ?? []).map(({ name }) => name.value)
        : [],
    ),
  )
  expect([...told].sort()).toEqual(fields.sort())
})
