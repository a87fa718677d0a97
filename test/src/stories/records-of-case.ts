import { act, textAt } from './act.ts'
import type { City, Resident } from './city.ts'
import { offices } from './offices.ts'
import { civilClerk, housingClerk, medicalClerk } from './people.ts'
import { village } from './places.ts'

/** Medical insurance links the person's high-cost alert to the case. @returns its number */
export async function attachAlert({ world }: City, caseNo: string, { personId }: Resident): Promise<string> {
  const upload = await act(world, {
    who: medicalClerk,
    does: 'uploadSettlement',
    input: {
      ...{ setlId: `S-${caseNo}`, personId, institutionUscc: offices.hospital, medType: 'INPATIENT' },
      settledAt: '2026-06-09T09:00:00+08:00',
      ...{ totalFeeCents: '1200000', policyScopeFeeCents: '0', deductibleCents: '0', basicFundPayCents: '0' },
      ...{ seriousIllnessPayCents: '0', medicalAidPayCents: '0', accountPayCents: '0', cashPayCents: '1200000' },
    },
    select: 'raisedAlerts { alertId }',
  })
  const alertId = textAt(upload, 'raisedAlerts', 0, 'alertId')
  await act(world, { who: medicalClerk, does: 'linkMedicalAlertToCase', input: { alertId, caseNo } })
  return alertId
}

/** Civil affairs applies for the person because of the case. @returns its number */
export async function attachApplication({ world }: City, caseNo: string, { personId }: Resident): Promise<string> {
  const applied = await act(world, {
    who: civilClerk,
    does: 'applyAssistance',
    input: {
      ...{ kind: 'TEMPORARY_ASSISTANCE', personId, reason: '突发困难', channel: 'AGENT', agentId: civilClerk.sub },
      sourceCaseNo: caseNo,
    },
    select: 'application { applicationNo }',
  })
  return textAt(applied, 'application', 'applicationNo')
}

/** Housing takes the case up in a renovation project. @returns its number */
export async function attachProject({ world }: City, caseNo: string): Promise<string> {
  const who = housingClerk
  const quarter = await act(world, {
    who,
    does: 'registerQuarter',
    input: { name: '北关小区', regionCode: village, builtYear: 1998 },
    select: 'quarter { quarterId }',
  })
  const quarterId = textAt(quarter, 'quarter', 'quarterId')
  await act(world, {
    who,
    does: 'recordHealthCheck',
    input: { quarterId, checkedOn: '2026-06-01', dimension: 'QUARTER', findings: 3 },
  })
  const created = await act(world, {
    who,
    does: 'createRenovationProject',
    input: { name: '北关小区改造', quarterIds: [quarterId], year: 2026 },
    select: 'project { projectNo }',
  })
  const projectNo = textAt(created, 'project', 'projectNo')
  await act(world, { who, does: 'linkRenovationProjectToCase', input: { projectNo, caseNo } })
  return projectNo
}
