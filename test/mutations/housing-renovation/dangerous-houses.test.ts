import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import type { RemediationRow } from '../../../subgraphs/housing-renovation/src/modules/dangerous-house/entities.ts'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aDangerousHouse,
  aFlat,
  by,
  clerk,
  common,
  leader,
  leaderElsewhere,
  rowsOf,
  TODAY,
  TOMORROW,
  useWorld,
  YESTERDAY,
} from './world-of-housing.ts'

useWorld()

type Status = RemediationRow['status']
const all: readonly Status[] = ['IDENTIFIED', 'EVACUATED', 'REMEDIATING', 'ACCEPTED', 'WRITTEN_OFF']
const except = (...allowed: Status[]) => all.filter((status) => !allowed.includes(status))
const remediationOf = async (dwellingId: unknown) =>
  (
    await rowsOf<RemediationRow>(everyRow`SELECT * FROM dangerous_house_remediation WHERE dwelling_id = ${dwellingId}`)
  )[0]
const stepsOf = (dwellingId: unknown) =>
  rowsOf(everyRow`SELECT grade, from_status, to_status, actor FROM dangerous_house_step
    WHERE dwelling_id = ${dwellingId as string} ORDER BY at, step_id`)
const eventsOf = (dwellingId: unknown) =>
  rowsOf<{ type: string }>(everyRow`SELECT type FROM outbox WHERE record_id = ${dwellingId}`)

const dangerous = { grade: 'D', appraisedOn: TODAY, plan: '拆除重建', deadline: '2026-12-31' }
const anAppraisal = (dwellingId: string, parts = {}) => by(clerk, { dwellingId, ...dangerous, ...parts })
const safe = (grade: string) => ({ grade, plan: null, deadline: null })

const SELECT = 'dwelling { dangerGrade appraisedOn version remediation { status plan deadline evidence acceptedOn } }'

describeMutation({
  ...common,
  name: 'appraiseDwelling',
  succeeds: [
    ...['C', 'D'].map((grade) => ({
      name: `NOT_APPRAISED → ${grade} identifies a dangerous house`,
      arrange: async () => anAppraisal(await aFlat(), { grade }),
      select: SELECT,
      then: async ({ dwelling }: Record<string, unknown>, { input }: { input: Record<string, unknown> }) => {
        const remediation = { status: 'IDENTIFIED', plan: '拆除重建', deadline: '2026-12-31', evidence: [] }
        const facts = { dangerGrade: grade, appraisedOn: TODAY, version: 2 }
        expect(dwelling).toEqual({ ...facts, remediation: { ...remediation, acceptedOn: null } })
        const step = { grade, fromStatus: null, toStatus: 'IDENTIFIED', actor: '韩**' }
        expect(await stepsOf(input['dwellingId'])).toEqual([step])
        expect(await eventsOf(input['dwellingId'])).toEqual([{ type: 'dangerousHouseChanged' }])
      },
    })),
    ...['A', 'B'].map((grade) => ({
      name: `NOT_APPRAISED → ${grade} needs no remediation`,
      arrange: async () => anAppraisal(await aFlat(), safe(grade)),
      select: SELECT,
      then: ({ dwelling }: Record<string, unknown>) => {
        expect(dwelling).toEqual({ dangerGrade: grade, appraisedOn: TODAY, version: 2, remediation: null })
      },
    })),
    ...(['IDENTIFIED', 'EVACUATED', 'REMEDIATING'] as const).map((status) => ({
      name: `C → D goes on in ${status} with the new plan`,
      arrange: async () => anAppraisal(await aDangerousHouse('C', status)),
      select: SELECT,
      then: ({ dwelling }: Record<string, unknown>) => {
        expect(dwelling).toMatchObject({ dangerGrade: 'D', remediation: { status, plan: '拆除重建' } })
      },
    })),
    ...(['ACCEPTED', 'WRITTEN_OFF'] as const).map((status) => ({
      name: `dangerous again after ${status}, the house starts over`,
      arrange: async () =>
        anAppraisal(await aDangerousHouse('C', status, { acceptedOn: YESTERDAY, evidence: '["x"]' })),
      select: SELECT,
      then: ({ dwelling }: Record<string, unknown>) => {
        expect(dwelling).toMatchObject({ remediation: { status: 'IDENTIFIED', evidence: [], acceptedOn: null } })
      },
    })),
    ...(['ACCEPTED', 'WRITTEN_OFF'] as const).map((status) => ({
      name: `safe after ${status}`,
      arrange: async () => anAppraisal(await aDangerousHouse('C', status), safe('A')),
      select: SELECT,
      then: ({ dwelling }: Record<string, unknown>) => {
        expect(dwelling).toMatchObject({ dangerGrade: 'A', remediation: { status } })
      },
    })),
  ],
  refused: [
    ...(['IDENTIFIED', 'EVACUATED', 'REMEDIATING'] as const).flatMap((status) =>
      ['A', 'B'].map((grade) => ({
        name: `not ${grade} in ${status}`,
        code: 'INVALID_TRANSITION',
        arrange: async () => anAppraisal(await aDangerousHouse('C', status), safe(grade)),
      })),
    ),
    {
      name: 'C without a plan',
      code: 'BAD_USER_INPUT',
      arrange: async () => anAppraisal(await aFlat(), { grade: 'C', plan: ' ' }),
    },
    {
      name: 'D without a deadline',
      code: 'BAD_USER_INPUT',
      arrange: async () => anAppraisal(await aFlat(), { deadline: null }),
    },
    {
      name: 'a deadline before the appraisal',
      code: 'BAD_USER_INPUT',
      arrange: async () => anAppraisal(await aFlat(), { deadline: YESTERDAY }),
    },
    {
      name: 'an appraisal without a result',
      code: 'BAD_USER_INPUT',
      arrange: async () => anAppraisal(await aFlat(), { grade: 'NOT_APPRAISED' }),
    },
    {
      name: 'an appraisal of tomorrow',
      code: 'BAD_USER_INPUT',
      arrange: async () => anAppraisal(await aFlat(), { appraisedOn: TOMORROW }),
    },
    { name: 'no such flat', code: 'NOT_FOUND', arrange: () => anAppraisal('none') },
  ],
})

const anEvacuation = (dwellingId: string, on = TODAY) => by(clerk, { dwellingId, on })

describeMutation({
  ...common,
  name: 'evacuateDwelling',
  succeeds: [
    {
      name: 'IDENTIFIED → EVACUATED',
      arrange: async () => anEvacuation(await aDangerousHouse('D', 'IDENTIFIED')),
      select: 'dwelling { version remediation { status } }',
      then: async ({ dwelling }, { input }) => {
        expect(dwelling).toEqual({ version: 2, remediation: { status: 'EVACUATED' } })
        expect(await remediationOf(input['dwellingId'])).toMatchObject({ evacuatedOn: TODAY })
      },
    },
  ],
  refused: [
    ...except('IDENTIFIED').map((status) => ({
      name: `not from ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => anEvacuation(await aDangerousHouse('D', status)),
    })),
    {
      name: 'no dangerous house',
      code: 'INVALID_TRANSITION',
      arrange: async () => anEvacuation(await aFlat()),
    },
    {
      name: 'not tomorrow',
      code: 'BAD_USER_INPUT',
      arrange: async () => anEvacuation(await aDangerousHouse('D', 'IDENTIFIED'), TOMORROW),
    },
    { name: 'no such flat', code: 'NOT_FOUND', arrange: () => anEvacuation('none') },
  ],
})

const aStart = (dwellingId: string) => by(clerk, { dwellingId })

describeMutation({
  ...common,
  name: 'startDangerousHouseRemediation',
  succeeds: (
    [
      ['C', 'IDENTIFIED'],
      ['C', 'EVACUATED'],
      ['D', 'EVACUATED'],
    ] as const
  ).map(([grade, status]) => ({
    name: `${grade}: ${status} → REMEDIATING`,
    arrange: async () => aStart(await aDangerousHouse(grade, status, { remediatorId: null })),
    select: 'dwelling { remediation { status } }',
    then: async ({ dwelling }, { input }) => {
      expect(dwelling).toEqual({ remediation: { status: 'REMEDIATING' } })
      expect(await remediationOf(input['dwellingId'])).toMatchObject({ remediatorId: 'ZJ1' })
    },
  })),
  refused: [
    ...except('IDENTIFIED', 'EVACUATED').map((status) => ({
      name: `not from ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => aStart(await aDangerousHouse('C', status)),
    })),
    { name: 'no dangerous house', code: 'INVALID_TRANSITION', arrange: async () => aStart(await aFlat()) },
    {
      name: 'a D house with people in it',
      code: 'RULE_VIOLATION',
      rule: 'R-D-EVACUATE',
      arrange: async () => aStart(await aDangerousHouse('D', 'IDENTIFIED')),
    },
    { name: 'no such flat', code: 'NOT_FOUND', arrange: () => aStart('none') },
  ],
})

const fromElsewhere = { claims: leaderElsewhere, code: 'NOT_FOUND' } as const
const anAcceptance = (dwellingId: string, parts = {}) =>
  by(leader, { dwellingId, passed: true, opinion: '结构安全', ...parts })

describeMutation({
  ...common,
  name: 'acceptDangerousHouseRemediation',
  elsewhere: fromElsewhere,
  succeeds: [
    {
      name: 'REMEDIATING → ACCEPTED',
      arrange: async () => anAcceptance(await aDangerousHouse('C', 'REMEDIATING')),
      select: 'dwelling { remediation { status acceptedOn } }',
      then: async ({ dwelling }, { input }) => {
        expect(dwelling).toEqual({ remediation: { status: 'ACCEPTED', acceptedOn: TODAY } })
        expect(await remediationOf(input['dwellingId'])).toMatchObject({ acceptorId: 'ZJ6' })
      },
    },
    {
      name: 'REMEDIATING → REMEDIATING when it fails',
      arrange: async () => anAcceptance(await aDangerousHouse('C', 'REMEDIATING'), { passed: false }),
      select: 'dwelling { remediation { status acceptedOn } }',
      then: async ({ dwelling }, { input }) => {
        expect(dwelling).toEqual({ remediation: { status: 'REMEDIATING', acceptedOn: null } })
        expect(await stepsOf(input['dwellingId'])).toMatchObject([
          { fromStatus: 'REMEDIATING', toStatus: 'REMEDIATING' },
        ])
      },
    },
  ],
  refused: [
    ...except('REMEDIATING').map((status) => ({
      name: `not from ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => anAcceptance(await aDangerousHouse('C', status)),
    })),
    { name: 'no dangerous house', code: 'INVALID_TRANSITION', arrange: async () => anAcceptance(await aFlat()) },
    {
      name: 'not by who remediates',
      code: 'RULE_VIOLATION',
      rule: 'R-HOUSE-ACCEPTOR',
      arrange: async () => anAcceptance(await aDangerousHouse('C', 'REMEDIATING', { remediatorId: 'ZJ6' })),
    },
    {
      name: 'no opinion',
      code: 'BAD_USER_INPUT',
      arrange: async () => anAcceptance(await aDangerousHouse('C', 'REMEDIATING'), { opinion: ' ' }),
    },
    { name: 'no such flat', code: 'NOT_FOUND', arrange: () => anAcceptance('none') },
  ],
})

const aWriteOff = (dwellingId: string, evidence = ['/evidence/1.jpg']) => by(leader, { dwellingId, evidence })

describeMutation({
  ...common,
  name: 'writeOffDangerousHouse',
  elsewhere: fromElsewhere,
  succeeds: [
    {
      name: 'ACCEPTED → WRITTEN_OFF',
      arrange: async () => aWriteOff(await aDangerousHouse('C', 'ACCEPTED')),
      select: 'dwelling { remediation { status evidence writtenOffOn } }',
      then: ({ dwelling }) => {
        const remediation = { status: 'WRITTEN_OFF', evidence: ['/evidence/1.jpg'], writtenOffOn: TODAY }
        expect(dwelling).toEqual({ remediation })
      },
    },
  ],
  refused: [
    {
      name: 'not twice',
      code: 'INVALID_TRANSITION',
      arrange: async () => aWriteOff(await aDangerousHouse('C', 'WRITTEN_OFF')),
    },
    ...(['IDENTIFIED', 'EVACUATED', 'REMEDIATING'] as const).map((status) => ({
      name: `not from ${status}`,
      code: 'RULE_VIOLATION',
      rule: 'R-HOUSE-WRITE-OFF',
      arrange: async () => aWriteOff(await aDangerousHouse('C', status)),
    })),
    {
      name: 'no dangerous house',
      code: 'RULE_VIOLATION',
      rule: 'R-HOUSE-WRITE-OFF',
      arrange: async () => aWriteOff(await aFlat()),
    },
    {
      name: 'no evidence',
      code: 'BAD_USER_INPUT',
      arrange: async () => aWriteOff(await aDangerousHouse('C', 'ACCEPTED'), []),
    },
    { name: 'no such flat', code: 'NOT_FOUND', arrange: () => aWriteOff('none') },
  ],
})
