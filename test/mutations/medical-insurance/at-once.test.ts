import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import * as world from './world-of-medical.ts'

world.useWorld()

/** The codes of calls that are sent at the same moment, null for a success; in order of code. */
async function atOnce(
  calls: readonly (readonly [AccessTokenClaims, string, Record<string, unknown>])[],
): Promise<(string | null)[]> {
  const answers = await Promise.all(
    calls.map(async ([claims, name, input]) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code rule } } }`
      const { data, errors } = await world.theWorld().ask(claims, query, { input })
      expect(errors).toBeUndefined()
      const [refusal] = (data?.[name] as { errors: { code: string; rule: string | null }[] }).errors
      return refusal === undefined ? null : (refusal.rule ?? refusal.code)
    }),
  )
  return answers.sort()
}

const four = [1, 2, 3, 4]

test('four aids at once on two alerts of one person stay within the self-pay', async () => {
  const personId = await world.aPerson()
  await world.aBill(personId, 2_000_000)
  const alerts = [await world.anAlert('CONFIRMED', { personId }), await world.anAlert('AIDING', { personId })]
  const outcomes = await atOnce(
    four.map((order) => [
      world.leader,
      'grantMedicalAid',
      {
        alertId: alerts[order % 2],
        amountCents: '900000',
        kind: 'ORDINARY',
        grantedOn: world.TODAY,
        clientToken: world.token(),
      },
    ]),
  )
  expect(outcomes).toEqual(['R-AID-CAP', 'R-AID-CAP', null, null])
})

test('four bills at once that reach the threshold together raise one alert', async () => {
  const personId = await world.aPerson()
  const outcomes = await atOnce(
    four.map(() => [
      world.system,
      'uploadSettlement',
      {
        ...{ setlId: world.next('S'), personId, institutionUscc: world.hospital, medType: 'INPATIENT' },
        ...{ settledAt: '2026-06-01T10:00:00+08:00', totalFeeCents: '400000', policyScopeFeeCents: '400000' },
        ...{ deductibleCents: '0', basicFundPayCents: '0', seriousIllnessPayCents: '0', medicalAidPayCents: '0' },
        ...{ accountPayCents: '0', cashPayCents: '400000', clientToken: world.token() },
      },
    ]),
  )
  expect(outcomes).toEqual([null, null, null, null])
  expect(
    await world.rowsOf(
      everyRow`SELECT level_cents, out_of_pocket_cents FROM medical_alert WHERE person_id = ${personId}`,
    ),
  ).toEqual([{ levelCents: 1_000_000, outOfPocketCents: 1_200_000 }])
})

test('nobody is sponsored by two batches that are drawn up at once', async () => {
  const items = [{ personId: await world.aPerson(), amountCents: '2000' }]
  const outcomes = await atOnce(
    four.map(() => [
      world.clerk,
      'createSponsorshipBatch',
      { regionCode: world.county, year: 2026, items, clientToken: world.token() },
    ]),
  )
  expect(outcomes).toEqual(['R-SPONSOR-ONCE', 'R-SPONSOR-ONCE', 'R-SPONSOR-ONCE', null])
})

test('one check of many at once raises the alerts', async () => {
  const village = '610702101333'
  await world.aPerson({ lowIncomeCategory: 'ORPHAN', categorySince: '2025-01-01' }, village)
  await atOnce(
    four.map(() => [
      world.system,
      'runEnrolmentCheck',
      { regionCode: village, year: 2026, clientToken: world.token() },
    ]),
  )
  expect(await world.rowsOf(everyRow`SELECT alert_id FROM medical_alert WHERE village_code = ${village}`)).toHaveLength(
    1,
  )
})
