import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aHousehold,
  anAttention,
  aPerson,
  by,
  clerk,
  clerkElsewhere,
  common,
  dedicatedGrid,
  EARLIER,
  farGrid,
  formerWorker,
  grid,
  gridWorker,
  gridWorkerElsewhere,
  lastEvents,
  LATER,
  leader,
  leaderElsewhere,
  next,
  otherGrid,
  refusedWith,
  rowsOf,
  theWorld,
  TODAY,
  TOMORROW,
  useWorld,
  village,
} from './world-of-community.ts'

useWorld()

const household = (parts: Record<string, unknown> = {}) =>
  by(gridWorker, { gridCode: grid, address: '示例路2号', clientToken: next('T'), ...parts })

describeMutation({
  ...common,
  name: 'registerHousehold',
  elsewhere: { claims: gridWorkerElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'a household of the own grid',
      arrange: () => household(),
      select: 'household { address grid { gridCode } memberCount version }',
      then: ({ household: registered }) =>
        expect(registered).toEqual({
          address: '示例路2号',
          grid: { gridCode: grid },
          memberCount: 0,
          version: 1,
        }),
    },
  ],
  refused: [
    {
      name: 'a grid of a school',
      code: 'RULE_VIOLATION',
      rule: 'R-GRID-BASIC',
      arrange: () => by(clerk, household({ gridCode: dedicatedGrid }).input),
    },
    {
      name: 'a grid that is not there',
      code: 'RULE_VIOLATION',
      rule: 'R-GRID-BASIC',
      arrange: () => by(clerk, household({ gridCode: `${village}777` }).input),
    },
    ...refusedWith(household, [
      ["a neighbour's grid", 'OUT_OF_REGION', { gridCode: otherGrid }],
      ['no code of a grid', 'BAD_USER_INPUT', { gridCode: village }],
      ['no address', 'BAD_USER_INPUT', { address: ' ' }],
    ]),
  ],
})

/** Numbers of nobody: the month is the thirteenth. */
const idNumber = () => `610702199913${next('').padStart(5, '0')}X`
const registration = async (parts: Record<string, unknown> = {}) =>
  by(gridWorker, {
    ...{ householdId: await aHousehold(), name: '欧阳小明', idNumber: idNumber(), phone: '10000001234' },
    ...{ gender: 'MALE', birthDate: '1990-02-03', residenceType: 'FLOATING', clientToken: next('T') },
    ...parts,
  })

describeMutation({
  ...common,
  name: 'registerResident',
  elsewhere: { claims: gridWorkerElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'NONE→ACTIVE, masked, and told to the other departments',
      arrange: () => registration(),
      select:
        'person { personId displayName idNumberMasked phoneMasked age residenceType residentStatus household { householdId } grid { gridCode } version }',
      then: async ({ person }, { input }) => {
        expect(person).toMatchObject({
          displayName: '欧***',
          idNumberMasked: `610***********${String(input['idNumber']).slice(-4)}`,
          phoneMasked: '100****1234',
          age: 36,
          residenceType: 'FLOATING',
          residentStatus: 'ACTIVE',
          household: { householdId: input['householdId'] },
          grid: { gridCode: grid },
          version: 1,
        })
        const { personId } = person as { personId: string }
        const told = await lastEvents(everyRow`SELECT payload FROM outbox WHERE record_id = ${personId}`)
        expect(told).toEqual([
          {
            ...{ personId, idHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
            ...{ householdId: input['householdId'], gridCode: grid, villageCode: village },
            ...{ birthYear: 1990, displayName: '欧***', active: true },
          },
        ])
      },
    },
    {
      name: 'a child without a telephone, with a small x in the number',
      arrange: () => registration({ phone: null, idNumber: idNumber().toLowerCase() }),
      select: 'person { idNumberMasked phoneMasked }',
      then: ({ person }) =>
        expect(person).toEqual({ idNumberMasked: expect.stringMatching(/X$/) as unknown, phoneMasked: null }),
    },
  ],
  refused: [
    {
      name: 'a number that is registered, be it elsewhere',
      code: 'CONFLICT',
      arrange: async () => {
        const call = await registration()
        const { claims, input } = call
        const query = 'mutation ($input: RegisterResidentInput!) { registerResident(input: $input) { replayed } }'
        const there = { householdId: await aHousehold(farGrid), clientToken: next('T') }
        await theWorld().ask(gridWorkerElsewhere, query, { input: { ...input, ...there } })
        return by(claims, { ...input, clientToken: next('T') })
      },
    },
    ...(['MOVED_OUT', 'DECEASED'] as const).map((status) => ({
      name: `the number of somebody who is ${status} elsewhere`,
      code: 'CONFLICT',
      arrange: async () => {
        const { claims, input } = await registration()
        await gone(await registered(input), status)
        return by(claims, { ...input, clientToken: next('T') })
      },
    })),
    ...refusedWith(registration, [
      ['a number of 15 digits', 'BAD_USER_INPUT', { idNumber: '610702900203001' }],
      ['letters within the number', 'BAD_USER_INPUT', { idNumber: '61070219900203AB1X' }],
      ['somebody born tomorrow', 'BAD_USER_INPUT', { birthDate: TOMORROW }],
      ['a telephone of letters', 'BAD_USER_INPUT', { phone: 'call me' }],
      ['no name', 'BAD_USER_INPUT', { name: '' }],
      ['no such household', 'NOT_FOUND', { householdId: 'H-none' }],
    ]),
    {
      name: "a neighbour grid's household",
      code: 'NOT_FOUND',
      arrange: async () => registration({ householdId: await aHousehold(otherGrid) }),
    },
  ],
})

/** Registers somebody in a far grid. @returns the person's number */
async function registered(input: Record<string, unknown>): Promise<string> {
  const query = 'mutation ($input: RegisterResidentInput!) { registerResident(input: $input) { person { personId } } }'
  const there = { ...input, householdId: await aHousehold(farGrid), clientToken: next('T') }
  const { data } = await theWorld().ask(gridWorkerElsewhere, query, { input: there })
  return (data?.['registerResident'] as { person: { personId: string } }).person.personId
}

async function gone(personId: string, status: 'MOVED_OUT' | 'DECEASED'): Promise<void> {
  const query = 'mutation ($input: DeregisterResidentInput!) { deregisterResident(input: $input) { replayed } }'
  await theWorld().ask(gridWorkerElsewhere, query, { input: { personId, status, on: TODAY } })
}

test('whether the holder of a number lives elsewhere, has moved out or has died, the refusal is the same', async () => {
  const refusals = await Promise.all(
    (['ACTIVE', 'MOVED_OUT', 'DECEASED'] as const).map(async (status) => {
      const { claims, input } = await registration()
      const personId = await registered(input)
      if (status !== 'ACTIVE') await gone(personId, status)
      const query = `mutation ($input: RegisterResidentInput!) {
        registerResident(input: $input) { person { personId } errors { code message path from to } } }`
      return theWorld().ask(claims, query, { input: { ...input, clientToken: next('T') } })
    }),
  )
  const [active, movedOut, deceased] = refusals.map(({ data }) => data)
  expect(active).toMatchObject({ registerResident: { person: null, errors: [{ code: 'CONFLICT' }] } })
  expect([movedOut, deceased]).toEqual([active, active])
})

test('the ID number is in no table, log or answer, whole or as a digest that can be tried out', async () => {
  const { claims, input } = await registration()
  const number = String(input['idNumber'])
  const query =
    'mutation ($input: RegisterResidentInput!) { registerResident(input: $input) { person { personId } errors { code message path } } }'
  const written: string[] = []
  const write = process.stderr.write.bind(process.stderr)
  process.stderr.write = (chunk: string | Uint8Array) => {
    written.push(String(chunk))
    return true
  }
  const answers: unknown[] = []
  try {
    for (const clientToken of [input['clientToken'], input['clientToken'], next('T')])
      answers.push(await theWorld().ask(claims, query, { input: { ...input, clientToken } }))
    answers.push(await theWorld().ask(claims, query, { input: { ...input, idNumber: `${number}5`, clientToken: 'x' } }))
  } finally {
    process.stderr.write = write
  }
  const audit = await rowsOf(everyRow`SELECT * FROM audit_entry a JOIN audit_record r ON r.entry_id = a.entry_id`)
  const kept = JSON.stringify([answers, written, audit]) + (await theWorld().fingerprint())
  expect(kept).not.toContain(number)
  expect(kept).not.toContain(number.slice(6, 14) + number.slice(14, 17))
  const plain = JSON.stringify(Object.fromEntries(Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))))
  const { createHash } = await import('node:crypto')
  expect(kept).not.toContain(createHash('sha256').update(plain).digest('hex'))
  expect(kept).not.toContain(createHash('sha256').update(number).digest('hex'))
})

const update = async (parts: Record<string, unknown> = {}, personId = aPerson()) =>
  by(gridWorker, { personId: await personId, phone: '10000005678', ...parts })

describeMutation({
  ...common,
  name: 'updateResident',
  elsewhere: { claims: gridWorkerElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'ACTIVE→ACTIVE, another telephone',
      arrange: () => update({ expectedVersion: 1 }),
      select: 'person { phoneMasked residenceType residentStatus version }',
      then: ({ person }) =>
        expect(person).toEqual({
          phoneMasked: '100****5678',
          residenceType: 'REGISTERED',
          residentStatus: 'ACTIVE',
          version: 2,
        }),
    },
    {
      name: 'a telephone taken away, the residence corrected',
      arrange: () => update({ phone: null, residenceType: 'SEPARATED' }),
      select: 'person { phoneMasked residenceType }',
      then: ({ person }) => expect(person).toEqual({ phoneMasked: null, residenceType: 'SEPARATED' }),
    },
  ],
  refused: [
    {
      name: 'somebody who has moved out',
      code: 'INVALID_TRANSITION',
      arrange: () => update({}, aPerson({ residentStatus: 'MOVED_OUT' })),
    },
    { name: 'nothing to correct', code: 'BAD_USER_INPUT', arrange: () => update({ phone: undefined }) },
    {
      name: 'somebody of the next grid',
      code: 'NOT_FOUND',
      arrange: () => update({}, aPerson({ gridCode: otherGrid })),
    },
  ],
})

const move = async (parts: Record<string, unknown> = {}, personId = aPerson()) =>
  by(clerk, { personId: await personId, householdId: await aHousehold(otherGrid), on: TODAY, ...parts })

describeMutation({
  ...common,
  name: 'moveResident',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'ACTIVE→ACTIVE, to another grid, with the ledger',
      arrange: async () => {
        const personId = await aPerson()
        await anAttention({ personId })
        return move({ expectedVersion: 1 }, Promise.resolve(personId))
      },
      select: 'person { residentStatus household { householdId } grid { gridCode } version }',
      then: async ({ person }, { input }) => {
        const { householdId } = input
        expect(person).toEqual({
          residentStatus: 'ACTIVE',
          household: { householdId },
          grid: { gridCode: otherGrid },
          version: 2,
        })
        const id = String(input['personId'])
        expect(await rowsOf(everyRow`SELECT grid_code FROM key_attention WHERE person_id = ${id}`)).toEqual([
          { gridCode: otherGrid },
        ])
        expect(await lastEvents(everyRow`SELECT payload FROM outbox WHERE record_id = ${id}`)).toMatchObject([
          { gridCode: otherGrid, householdId, active: true },
        ])
      },
    },
  ],
  refused: [
    {
      name: 'somebody who has died',
      code: 'INVALID_TRANSITION',
      arrange: () => move({}, aPerson({ residentStatus: 'DECEASED' })),
    },
    {
      name: 'a household of another county',
      code: 'NOT_FOUND',
      arrange: async () => move({ householdId: await aHousehold(farGrid) }),
    },
    {
      name: 'the household of now',
      code: 'BAD_USER_INPUT',
      arrange: async () => {
        const householdId = await aHousehold()
        return move({ householdId }, aPerson({ householdId }))
      },
    },
    { name: 'a day to come', code: 'BAD_USER_INPUT', arrange: () => move({ on: TOMORROW }) },
  ],
})

const deregistration = async (parts: Record<string, unknown> = {}, personId = aPerson()) =>
  by(gridWorker, { personId: await personId, status: 'MOVED_OUT', on: TODAY, ...parts })

describeMutation({
  ...common,
  name: 'deregisterResident',
  elsewhere: { claims: gridWorkerElsewhere, code: 'NOT_FOUND' },
  succeeds: (['MOVED_OUT', 'DECEASED'] as const).map((status) => ({
    name: `ACTIVE→${status}`,
    arrange: () => deregistration({ status }),
    select: 'person { personId residentStatus household { memberCount } version }',
    then: async ({ person }) => {
      expect(person).toMatchObject({ residentStatus: status, household: { memberCount: 0 }, version: 2 })
      const { personId } = person as { personId: string }
      expect(await lastEvents(everyRow`SELECT payload FROM outbox WHERE record_id = ${personId}`)).toMatchObject([
        { active: false },
      ])
      expect(
        await rowsOf(
          everyRow`SELECT action, from_state, to_state, actor FROM transition_step WHERE record_id = ${personId}`,
        ),
      ).toEqual([{ action: 'deregisterResident', fromState: 'ACTIVE', toState: status, actor: '李**' }])
    },
  })),
  refused: [
    { name: 'to ACTIVE', code: 'BAD_USER_INPUT', arrange: () => deregistration({ status: 'ACTIVE' }) },
    {
      name: 'somebody who has moved out',
      code: 'INVALID_TRANSITION',
      arrange: () => deregistration({ status: 'DECEASED' }, aPerson({ residentStatus: 'MOVED_OUT' })),
    },
    { name: 'a day to come', code: 'BAD_USER_INPUT', arrange: () => deregistration({ on: TOMORROW }) },
  ],
})

const visit = async (parts: Record<string, unknown> = {}, personId = aPerson()) =>
  by(gridWorker, {
    ...{ personId: await personId, visitedAt: EARLIER, reason: 'CARE', note: '平稳', clientToken: next('T') },
    ...parts,
  })

describeMutation({
  ...common,
  name: 'recordVisit',
  elsewhere: { claims: gridWorkerElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'a visit in the own grid, told after the person’s own events',
      arrange: () => visit(),
      select: 'visit { visitId visitedAt worker { workerId } reason note relatedCase { caseNo } }',
      then: async ({ visit: recorded }, { input }) => {
        expect(recorded).toMatchObject({
          visitedAt: EARLIER,
          worker: { workerId: gridWorker.workerId },
          reason: 'CARE',
          note: '平稳',
          relatedCase: null,
        })
        const personId = String(input['personId'])
        expect(await lastEvents(everyRow`SELECT payload FROM outbox WHERE record_id = ${personId}`)).toMatchObject([
          { personId, workerId: gridWorker.workerId, reason: 'CARE', visitedOn: TODAY },
        ])
      },
    },
  ],
  refused: [
    { name: 'a visit to come', code: 'BAD_USER_INPUT', arrange: () => visit({ visitedAt: LATER }) },
    {
      name: 'somebody who is not assigned to the grid any more',
      code: 'RULE_VIOLATION',
      rule: 'R-VISIT-OWN-GRID',
      arrange: async () => by({ ...gridWorker, workerId: formerWorker }, (await visit()).input),
    },
    {
      name: 'somebody without a worker’s number',
      code: 'RULE_VIOLATION',
      rule: 'R-VISIT-OWN-GRID',
      arrange: async () => by({ ...gridWorker, workerId: null }, (await visit()).input),
    },
    { name: 'no such case', code: 'NOT_FOUND', arrange: () => visit({ caseNo: '61070220260610000777' }) },
    {
      name: 'somebody of the next grid',
      code: 'NOT_FOUND',
      arrange: () => visit({}, aPerson({ gridCode: otherGrid })),
    },
  ],
})

const listing = async (parts: Record<string, unknown> = {}, personId = aPerson()) =>
  by(leader, {
    ...{ personId: await personId, kind: 'SEVERE_MENTAL_DISORDER', plan: '每周走访', reviewOn: '2026-09-08' },
    ...{ clientToken: next('T'), ...parts },
  })

describeMutation({
  ...common,
  name: 'addKeyAttention',
  elsewhere: { claims: leaderElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'NONE→LISTED, to be looked at on the ninetieth day',
      arrange: () => listing(),
      select: 'keyAttention { kind plan reviewOn listedOn removedOn person { personId } version }',
      then: ({ keyAttention }, { input }) =>
        expect(keyAttention).toEqual({
          ...{ kind: 'SEVERE_MENTAL_DISORDER', plan: '每周走访', reviewOn: '2026-09-08', listedOn: TODAY },
          ...{ removedOn: null, person: { personId: input['personId'] }, version: 1 },
        }),
    },
    {
      name: 'again after a removal, and under another kind',
      arrange: async () => {
        const personId = await aPerson()
        await anAttention({ personId, kind: 'SEVERE_MENTAL_DISORDER', removedOn: '2026-05-20' })
        await anAttention({ personId, kind: 'OTHER' })
        return listing({}, Promise.resolve(personId))
      },
      select: 'keyAttention { kind }',
      then: ({ keyAttention }) => expect(keyAttention).toEqual({ kind: 'SEVERE_MENTAL_DISORDER' }),
    },
  ],
  refused: [
    {
      name: 'the same kind twice',
      code: 'CONFLICT',
      arrange: async () => {
        const personId = await aPerson()
        await anAttention({ personId, kind: 'OTHER' })
        return listing({ kind: 'OTHER' }, Promise.resolve(personId))
      },
    },
    ...refusedWith(listing, [
      ['the ninety-first day', 'RULE_VIOLATION', { reviewOn: '2026-09-09' }, 'R-ATTENTION-REVIEW'],
      ['today', 'RULE_VIOLATION', { reviewOn: TODAY }, 'R-ATTENTION-REVIEW'],
      ['no plan', 'BAD_USER_INPUT', { plan: '' }],
    ]),
  ],
})

describeMutation({
  ...common,
  name: 'reviewKeyAttention',
  elsewhere: { claims: leaderElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'LISTED→LISTED',
      arrange: async () =>
        by(leader, { attentionId: await anAttention(), plan: '每月走访', reviewOn: '2026-08-01', expectedVersion: 1 }),
      select: 'keyAttention { plan reviewOn removedOn version }',
      then: ({ keyAttention }) =>
        expect(keyAttention).toEqual({ plan: '每月走访', reviewOn: '2026-08-01', removedOn: null, version: 2 }),
    },
  ],
  refused: [
    {
      name: 'somebody who was removed',
      code: 'INVALID_TRANSITION',
      arrange: async () =>
        by(leader, { attentionId: await anAttention({ removedOn: TODAY }), plan: '每月走访', reviewOn: '2026-08-01' }),
    },
    {
      name: 'a day that has passed',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(leader, { attentionId: await anAttention(), plan: '每月走访', reviewOn: TODAY }),
    },
  ],
})

describeMutation({
  ...common,
  name: 'removeKeyAttention',
  elsewhere: { claims: leaderElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'LISTED→REMOVED',
      arrange: async () => by(leader, { attentionId: await anAttention(), reason: '评估风险解除' }),
      select: 'keyAttention { removedOn version }',
      then: ({ keyAttention }) => expect(keyAttention).toEqual({ removedOn: TODAY, version: 2 }),
    },
  ],
  refused: [
    {
      name: 'twice',
      code: 'INVALID_TRANSITION',
      arrange: async () => by(leader, { attentionId: await anAttention({ removedOn: TODAY }), reason: '评估风险解除' }),
    },
    {
      name: 'without a reason',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(leader, { attentionId: await anAttention(), reason: ' ' }),
    },
  ],
})
