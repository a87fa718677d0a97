import { everyRow } from '@yiwang/shared/testing'
import type { AccessTokenClaims, Department, Role } from '@yiwang/shared/caller'
import type { DepartmentKeys, SampleKeys } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import type { World } from '../mutations/world.ts'
import { act, type Deed, textAt } from './act.ts'

/** A short working day in every department, on the demonstration rows; each deed must succeed. */
export async function workOnSampleData(world: World, keys: SampleKeys): Promise<void> {
  const day: Day = { world, keys, today: keys.loadedOn, staff: staffOf(keys), link: linkOf(keys) }
  await handleCases(day)
  await handleAlert(day)
  await handleAssistance(day)
  await handleHazards(day)
  await handleHousing(day)
}

interface Day {
  readonly world: World
  readonly keys: SampleKeys
  readonly today: string
  readonly staff: Staff
  readonly link: SampleKeys['caseLinks'][number]
}

/** The demonstration case of the examples, with the records of all departments. */
function linkOf({ caseLinks, examples }: SampleKeys) {
  const link = caseLinks.find(({ caseNo }) => caseNo === examples.caseNo)
  if (!link) throw new Error('the examples name a demonstration case')
  return link
}

type Staff = ReturnType<typeof staffOf>

function staffOf({ examples, departments }: SampleKeys) {
  const { countyCode, townCode, gridCode, workerId } = examples
  const offices = departments.get(countyCode)
  if (!offices) throw new Error(`${countyCode} has departments`)
  const person = (sub: string, role: Role, parts: Partial<AccessTokenClaims>): AccessTokenClaims => ({
    ...{ sub, displayName: '演示', roles: [role], regions: [countyCode], grids: [], department: null },
    ...{ organisation: null, personId: null, workerId: null, ...parts },
  })
  const official = (role: Role, department: Department, office: keyof DepartmentKeys) =>
    person(`${department}-${role}`, role, { department, organisation: offices[office] })
  return {
    citizen: (personId: string) => person(`Q-${personId}`, 'CITIZEN', { regions: [], personId }),
    gridWorker: person('W', 'GRID_WORKER', { regions: [], grids: [gridCode], workerId }),
    townClerk: person('ZJ', 'TOWN_CLERK', { regions: [townCode] }),
    centreClerk: person('ZZ', 'CENTRE_CLERK', { organisation: offices.governanceCentre }),
    centreLeader: person('ZZ9', 'CENTRE_LEADER', { organisation: offices.governanceCentre }),
    /** a clerk of whichever office has the case */
    handler: (organisation: string) => person('CB', 'DEPT_CLERK', { department: 'civil-affairs', organisation }),
    civil: official('DEPT_LEADER', 'civil-affairs', 'civilAffairs'),
    medical: official('DEPT_LEADER', 'medical-insurance', 'medicalInsurance'),
    safety: official('DEPT_LEADER', 'emergency-management', 'emergencyManagement'),
    housing: official('DEPT_LEADER', 'housing-renovation', 'housingRenovation'),
    officer: (organisation: string) => person('QY', 'ENTERPRISE_OFFICER', { regions: [], organisation }),
    safetyOffice: offices.emergencyManagement,
  }
}

async function handleCases({ world, staff, keys, link }: Day): Promise<void> {
  const { personId, gridCode } = keys.examples
  const reported = await act(world, {
    who: staff.citizen(personId),
    does: 'reportEvent',
    input: { title: '井盖破损', detail: '夜间危险', category: 'CITY_MANAGEMENT', source: 'CITIZEN', gridCode },
    select: 'case { caseNo }',
  })
  const caseNo = textAt(reported, 'case', 'caseNo')
  await act(world, { who: staff.centreClerk, does: 'acceptCase', input: { caseNo } })
  const toSafety = { caseNo, departmentUscc: staff.safetyOffice, limitWorkingHours: 24 }
  await act(world, { who: staff.centreClerk, does: 'dispatchCase', input: toSafety })
  await act(world, { who: staff.safety, does: 'takeCase', input: { caseNo } })
  const responsible = await responsibleFor(world, link.caseNo)
  const results: readonly (readonly [AccessTokenClaims, string])[] = [
    [staff.safety, caseNo],
    [staff.handler(responsible), link.caseNo],
  ]
  for (const [who, of] of results) {
    await act(world, { who, does: 'resolveCase', input: { caseNo: of, result: '已办' } })
    const answer = { caseNo: of, outcome: 'SATISFIED', score: 5 }
    await act(world, { who: staff.centreClerk, does: 'followUpCase', input: answer })
  }
}

async function responsibleFor(world: World, caseNo: string): Promise<string> {
  const [row] = await world
    .subgraph('grid-governance')
    .database.rows<{ uscc: string }>(
      everyRow`SELECT responsible_uscc AS uscc FROM governance_case WHERE case_no = ${caseNo}`,
    )
  return row?.uscc ?? ''
}

async function handleAlert({ world, staff, keys, link, today }: Day): Promise<void> {
  const { alertId } = link
  const { personId } = keys.examples
  const visit = await act(world, {
    who: staff.gridWorker,
    does: 'recordVisit',
    input: { personId, visitedAt: `${today}T00:00:01+08:00`, reason: 'MEDICAL_ALERT' },
    select: 'visit { visitId }',
  })
  const verdict = { alertId, confirmed: true, note: '属实', visitId: textAt(visit, 'visit', 'visitId') }
  await act(world, { who: staff.gridWorker, does: 'verifyMedicalAlert', input: verdict })
  const aid = { alertId, amountCents: '100', kind: 'TILTED', grantedOn: today }
  await act(world, { who: staff.medical, does: 'grantMedicalAid', input: aid })
  await act(world, { who: staff.townClerk, does: 'closeMedicalAlert', input: { alertId } })
  // 安康 is where the sample data settles instantly; people are treated away from home
  const hospital = keys.organisations.find(
    ({ kind, regionCode }) => kind === 'MEDICAL_INSTITUTION' && regionCode.startsWith('6109'),
  )
  await act(world, {
    who: staff.medical,
    does: 'uploadSettlement',
    input: {
      ...{ setlId: 'demo-1', personId, institutionUscc: hospital?.uscc, medType: 'INPATIENT' },
      settledAt: `${today}T00:00:01+08:00`,
      ...{ totalFeeCents: '2000000', policyScopeFeeCents: '0', deductibleCents: '0', basicFundPayCents: '0' },
      ...{ seriousIllnessPayCents: '0', medicalAidPayCents: '0', accountPayCents: '0', cashPayCents: '2000000' },
    },
  })
}

async function handleAssistance({ world, staff, keys, today }: Day): Promise<void> {
  const { personId, gridCode } = keys.examples
  const applied = await act(world, {
    who: staff.gridWorker,
    does: 'applyAssistance',
    input: { kind: 'CHARITY', personId, reason: '独居', channel: 'AGENT', agentId: keys.examples.workerId },
    select: 'application { applicationNo }',
  })
  const applicationNo = textAt(applied, 'application', 'applicationNo')
  await act(world, { who: staff.townClerk, does: 'acceptAssistance', input: { applicationNo } })
  const pensioner = keys.persons.find((one) => one.story === 'PENSION_DUE' && one.gridCode === gridCode)
  const authentication = { personId: pensioner?.personId, method: 'ON_SITE', on: today }
  await act(world, { who: staff.townClerk, does: 'authenticatePension', input: authentication })
}

async function handleHazards({ world, staff, keys, today }: Day): Promise<void> {
  const { enterpriseUscc, gridCode } = keys.examples
  const reported = await act(world, {
    who: staff.gridWorker,
    does: 'reportHazard',
    input: {
      ...{ field: 'FIRE', grade: 'GENERAL', description: '消防栓无水', subject: 'ENTERPRISE', foundOn: today },
      ...{ regionCode: gridCode.slice(0, 12), uscc: enterpriseUscc },
    },
    select: 'hazard { hazardNo }',
  })
  const hazardNo = textAt(reported, 'hazard', 'hazardNo')
  const deeds: readonly (readonly [AccessTokenClaims, string, Deed['input']])[] = [
    [staff.safety, 'fileHazard', { hazardNo }],
    [staff.safety, 'orderRectification', { hazardNo, deadline: addDays(today, 7), requirement: '限期整改' }],
    [staff.officer(enterpriseUscc), 'submitRectification', { hazardNo, description: '已修', evidence: ['1.jpg'] }],
    [staff.safety, 'acceptRectification', { hazardNo, passed: true, opinion: '合格' }],
    [staff.safety, 'writeOffHazard', { hazardNo }],
  ]
  for (const [who, does, input] of deeds) await act(world, { who, does, input })
}

async function handleHousing({ world, staff, keys, link }: Day): Promise<void> {
  const { dangerousDwellingId: dwellingId, ownerPersonId, dwellingId: flat } = keys.examples
  await act(world, {
    who: staff.citizen(ownerPersonId),
    does: 'castOwnerVote',
    input: { projectNo: link.projectNo, dwellingId: flat, agree: true },
  })
  const accepted = { dwellingId, passed: true, opinion: '合格' }
  await act(world, { who: staff.housing, does: 'acceptDangerousHouseRemediation', input: accepted })
  await act(world, { who: staff.housing, does: 'writeOffDangerousHouse', input: { dwellingId, evidence: ['1.jpg'] } })
}
