import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import { regionColumns } from '@yiwang/shared/region'
import { Enrolment } from '../../../subgraphs/medical-insurance/src/modules/enrolment/entities.ts'
import {
  Donation,
  Sponsorship,
  SponsorshipBatch,
  type SponsorshipBatchRow,
} from '../../../subgraphs/medical-insurance/src/modules/sponsorship/entities.ts'
import * as row from '../../../subgraphs/medical-insurance/test/rows.ts'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import * as world from './world-of-medical.ts'

world.useWorld()

const common = { world: world.theWorld, subgraph: world.subgraph, needsScope: true } as const

const donate = (parts: Record<string, unknown> = {}) =>
  world.call(world.clerk, {
    regionCode: world.town,
    year: 2026,
    donorKind: 'ENTERPRISE',
    amountCents: '5000000',
    on: '2026-06-01',
    clientToken: world.token(),
    ...parts,
  })

describeMutation({
  ...common,
  name: 'registerDonation',
  succeeds: [
    {
      name: 'which the statistics show',
      arrange: () => donate({ year: 2031 }),
      select: 'donation { donationNo donorKind amount { wan } on }',
      then: async (payload) => {
        expect(payload['donation']).toEqual({
          donationNo: expect.stringMatching(/^JZK/) as unknown,
          donorKind: 'ENTERPRISE',
          amount: { wan: '5.00' },
          on: '2026-06-01',
        })
        const [sum] = await world.rowsOf(
          everyRow`SELECT town_code, SUM(amount_cents) AS raised FROM donation WHERE year = 2031 GROUP BY town_code`,
        )
        expect(Number((sum as { raised: string }).raised)).toBe(5_000_000)
      },
    },
  ],
  refused: [
    { name: 'not of nothing', code: 'BAD_USER_INPUT', arrange: () => donate({ amountCents: '0' }) },
    { name: 'not for what is no region', code: 'BAD_USER_INPUT', arrange: () => donate({ regionCode: 'X' }) },
  ],
  elsewhere: { claims: world.clerkElsewhere, code: 'OUT_OF_REGION' },
})

const shown =
  'batch { sponsorshipNo batchNo status beneficiaries amount { yuan } paidOn version byTownship { regionCode beneficiaries amount { yuan } } }'

const create = async (parts: Record<string, unknown> = {}) =>
  world.call(world.clerk, {
    regionCode: world.county,
    year: 2026,
    items: [
      { personId: await world.aPerson(), amountCents: '2000' },
      { personId: await world.aPerson({}, row.PUZHEN), amountCents: '1000' },
    ],
    clientToken: world.token(),
    ...parts,
  })

const item = (personId: string) => ({ personId, amountCents: '2000' })

describeMutation({
  ...common,
  name: 'createSponsorshipBatch',
  succeeds: [
    {
      name: 'with the next number of the year',
      arrange: () => create({ year: 2032 }),
      select: shown,
      then: (payload) => {
        expect(payload['batch']).toEqual({
          sponsorshipNo: 'ZB610702203201',
          batchNo: 1,
          status: 'DRAFT',
          beneficiaries: 2,
          amount: { yuan: '30.00' },
          paidOn: null,
          version: 1,
          byTownship: [
            { regionCode: world.town, beneficiaries: 1, amount: { yuan: '20.00' } },
            { regionCode: world.otherTown, beneficiaries: 1, amount: { yuan: '10.00' } },
          ],
        })
      },
    },
    {
      name: 'again for somebody whose batch was cancelled',
      arrange: async () => {
        const personId = await world.aPerson()
        await aBatch('CANCELLED', { personId })
        return create({ items: [item(personId)] })
      },
      select: 'batch { status }',
      then: (payload) => {
        expect(payload['batch']).toEqual({ status: 'DRAFT' })
      },
    },
  ],
  refused: [
    {
      name: 'not twice in a year',
      code: 'RULE_VIOLATION',
      rule: 'R-SPONSOR-ONCE',
      arrange: async () => {
        const personId = await world.aPerson()
        await aBatch('DRAFT', { personId })
        return create({ items: [item(await world.aPerson()), item(personId)] })
      },
    },
    {
      name: 'not twice on the list',
      code: 'RULE_VIOLATION',
      rule: 'R-SPONSOR-ONCE',
      arrange: async () => {
        const personId = await world.aPerson()
        return create({ items: [item(personId), item(personId)] })
      },
    },
    { name: 'not for nobody', code: 'BAD_USER_INPUT', arrange: () => create({ items: [] }) },
    {
      name: 'not of nothing',
      code: 'BAD_USER_INPUT',
      arrange: async () => create({ items: [{ personId: await world.aPerson(), amountCents: '0' }] }),
    },
    { name: 'not of a province', code: 'BAD_USER_INPUT', arrange: () => create({ regionCode: '610000000000' }) },
    {
      name: 'not for somebody of another township',
      code: 'NOT_FOUND',
      arrange: async () => create({ regionCode: world.town, items: [item(await world.aPerson({}, row.PUZHEN))] }),
    },
  ],
  elsewhere: { claims: world.clerkElsewhere, code: 'OUT_OF_REGION' },
})

const statuses = ['DRAFT', 'REVIEWED', 'PAID', 'CANCELLED'] as const

interface BatchParts extends Partial<SponsorshipBatchRow> {
  readonly personId?: string
  readonly amountCents?: number
}

/** A batch of one person, drawn up by the clerk. @returns its number */
async function aBatch(status: SponsorshipBatchRow['status'], parts: BatchParts = {}): Promise<string> {
  const { personId = await world.aPerson(), amountCents = 2_000, ...columns } = parts
  const sponsorshipNo = world.next('ZB')
  const year = columns.year ?? 2026
  await world.seed(SponsorshipBatch, {
    sponsorshipNo,
    batchNo: 100 + Number(sponsorshipNo.slice(2)),
    year,
    status,
    createdAt: world.NOW,
    createdBy: 'YB1',
    reviewedAt: null,
    reviewedBy: null,
    reviewPassed: null,
    reviewOpinion: null,
    paidOn: null,
    paidAt: null,
    paidBy: null,
    cancelledAt: null,
    cancelledBy: null,
    cancelReason: null,
    ...regionColumns(world.county),
    version: 1,
    ...columns,
  })
  const activeYear = status === 'CANCELLED' ? null : year
  await world.seed(Sponsorship, {
    ...{ sponsorshipNo, personId, year, activeYear, amountCents },
    ...regionColumns(world.village),
  })
  return sponsorshipNo
}

const review = async (parts: Record<string, unknown> = {}) =>
  world.call(world.leader, { sponsorshipNo: await aBatch('DRAFT'), passed: true, opinion: '同意资助', ...parts })

async function stepOf(sponsorshipNo: unknown): Promise<unknown> {
  const [step] = await world.rowsOf(everyRow`
    SELECT from_state, to_state, actor, note FROM transition_step WHERE record_id = ${String(sponsorshipNo)}`)
  return step
}

describeMutation({
  ...common,
  name: 'reviewSponsorshipBatch',
  succeeds: [
    {
      name: 'which passes',
      arrange: () => review(),
      select: 'batch { status version }',
      then: async (payload, { input }) => {
        expect(payload['batch']).toEqual({ status: 'REVIEWED', version: 2 })
        expect(await stepOf(input['sponsorshipNo'])).toEqual({
          fromState: 'DRAFT',
          toState: 'REVIEWED',
          actor: '李**',
          note: '同意资助',
        })
      },
    },
    {
      name: 'which does not pass and stays a draft',
      arrange: () => review({ passed: false, opinion: '名单有误' }),
      select: 'batch { status version }',
      then: async (payload, { input }) => {
        expect(payload['batch']).toEqual({ status: 'DRAFT', version: 2 })
        expect(await stepOf(input['sponsorshipNo'])).toMatchObject({ fromState: 'DRAFT', toState: 'DRAFT' })
      },
    },
  ],
  refused: [
    ...world.refusedFrom(statuses, ['DRAFT'], async (status) => review({ sponsorshipNo: await aBatch(status) })),
    {
      name: 'not by whoever drew it up',
      code: 'RULE_VIOLATION',
      rule: 'R-REVIEWER-DISTINCT',
      arrange: async () => review({ sponsorshipNo: await aBatch('DRAFT', { createdBy: 'YB0' }) }),
    },
    { name: 'not without an opinion', code: 'BAD_USER_INPUT', arrange: () => review({ opinion: ' ' }) },
  ],
  elsewhere: { claims: world.leaderElsewhere, code: 'NOT_FOUND' },
})

async function fund(year: number, amountCents: number): Promise<void> {
  await world.seed(Donation, {
    donationNo: world.next('JZK'),
    year,
    donorKind: 'CADRE',
    amountCents,
    donatedOn: '2026-01-05',
    registeredAt: world.NOW,
    registeredBy: 'YB1',
    ...regionColumns(world.town),
  })
}

let years = 3000
/** A year of its own, whose donations just pay the batch. */
async function payable(personId?: string): Promise<string> {
  const year = (years += 1)
  await fund(year, 2_000)
  return aBatch('REVIEWED', { year, ...(personId === undefined ? {} : { personId }) })
}

const pay = async (sponsorshipNo?: string) =>
  world.call(world.leader, {
    sponsorshipNo: sponsorshipNo ?? (await payable()),
    paidOn: world.TODAY,
    clientToken: world.token(),
  })

const premiums = (personId: string) =>
  world.rowsOf(
    everyRow`SELECT status, premium_sponsored_cents, version FROM enrolment WHERE person_id = ${personId} ORDER BY year`,
  )

let insured = ''
let uninsured = ''

describeMutation({
  ...common,
  name: 'paySponsorshipBatch',
  succeeds: [
    {
      name: 'with the last 分 of the fund',
      arrange: () => pay(),
      select: 'batch { status paidOn version }',
      then: async (payload, { input }) => {
        expect(payload['batch']).toEqual({ status: 'PAID', paidOn: world.TODAY, version: 2 })
        expect(await stepOf(input['sponsorshipNo'])).toMatchObject({ fromState: 'REVIEWED', toState: 'PAID' })
      },
    },
    {
      name: 'which the enrolment of the year shows',
      arrange: async () => {
        insured = await world.aPerson()
        await world.seed(Enrolment, row.enrolment(insured, years + 1), row.enrolment(insured, 2025))
        return pay(await payable(insured))
      },
      select: 'batch { status }',
      then: async () => {
        expect(await premiums(insured)).toEqual([
          { status: 'ACTIVE', premiumSponsoredCents: null, version: 1 },
          { status: 'ACTIVE', premiumSponsoredCents: 2_000, version: 2 },
        ])
      },
    },
    {
      name: 'for somebody without a record of the year',
      arrange: async () => {
        uninsured = await world.aPerson()
        return pay(await payable(uninsured))
      },
      select: 'batch { status }',
      then: async () => {
        expect(await premiums(uninsured)).toEqual([
          { status: 'NOT_ENROLLED', premiumSponsoredCents: 2_000, version: 1 },
        ])
      },
    },
  ],
  refused: [
    ...world.refusedFrom(statuses, ['REVIEWED'], async (status) => pay(await aBatch(status))),
    {
      name: 'not a 分 more than the fund has',
      code: 'RULE_VIOLATION',
      rule: 'R-SPONSOR-BALANCE',
      arrange: async () => {
        const year = (years += 1)
        await fund(year, 3_999)
        await aBatch('PAID', { year })
        return pay(await aBatch('REVIEWED', { year }))
      },
    },
    {
      name: 'not with the donations of another year',
      code: 'RULE_VIOLATION',
      rule: 'R-SPONSOR-BALANCE',
      arrange: async () => {
        const year = (years += 2)
        await fund(year - 1, 2_000)
        return pay(await aBatch('REVIEWED', { year }))
      },
    },
  ],
  elsewhere: { claims: world.leaderElsewhere, code: 'NOT_FOUND' },
})

const cancel = async (parts: Record<string, unknown> = {}) =>
  world.call(world.leader, { sponsorshipNo: await aBatch('DRAFT'), reason: '名单重报', ...parts })

describeMutation({
  ...common,
  name: 'cancelSponsorshipBatch',
  succeeds: (['DRAFT', 'REVIEWED'] as const).map((status) => ({
    name: `while ${status}`,
    arrange: async () => cancel({ sponsorshipNo: await aBatch(status) }),
    select: 'batch { status version }',
    then: async (payload, { input }) => {
      expect(payload['batch']).toEqual({ status: 'CANCELLED', version: 2 })
      expect(await stepOf(input['sponsorshipNo'])).toMatchObject({ fromState: status, toState: 'CANCELLED' })
      const [sponsorship] = await world.rowsOf(
        everyRow`SELECT active_year FROM sponsorship WHERE sponsorship_no = ${String(input['sponsorshipNo'])}`,
      )
      expect(sponsorship).toEqual({ activeYear: null })
    },
  })),
  refused: [
    ...world.refusedFrom(statuses, ['DRAFT', 'REVIEWED'], async (status) =>
      cancel({ sponsorshipNo: await aBatch(status) }),
    ),
    { name: 'not without a reason', code: 'BAD_USER_INPUT', arrange: () => cancel({ reason: '' }) },
  ],
  elsewhere: { claims: world.leaderElsewhere, code: 'NOT_FOUND' },
})
