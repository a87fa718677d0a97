import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import * as world from './world-of-medical.ts'

world.useWorld()

async function change(claims: AccessTokenClaims, name: string, input: Record<string, unknown>): Promise<void> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { message } } }`
  const { data, errors } = await world.theWorld().ask(claims, query, { input })
  expect(errors).toBeUndefined()
  expect(data?.[name]).toEqual({ errors: [] })
}

const knownToCivilAffairs = () =>
  world
    .theWorld()
    .subgraph('civil-affairs')
    .database.rows(everyRow`SELECT person_id, status FROM medical_alert_copy`)

test('civil affairs knows an alert from its raising to its end, by number, person and status alone', async () => {
  const personId = await world.aPerson()
  await change(world.system, 'uploadSettlement', {
    ...{ setlId: 'S1', personId, institutionUscc: world.hospital, medType: 'INPATIENT' },
    ...{ settledAt: '2026-06-01T10:00:00+08:00', totalFeeCents: '2000000', policyScopeFeeCents: '2000000' },
    ...{ deductibleCents: '0', basicFundPayCents: '0', seriousIllnessPayCents: '0', medicalAidPayCents: '0' },
    ...{ accountPayCents: '0', cashPayCents: '2000000', clientToken: 'upload' },
  })
  await world.theWorld().deliver()
  expect(await knownToCivilAffairs()).toEqual([{ personId, status: 'PUSHED' }])

  const [alert] = await world.rowsOf<{ alertId: string }>(everyRow`SELECT alert_id FROM medical_alert`)
  const alertId = alert?.alertId
  await change(world.townClerk, 'receiveMedicalAlert', { alertId })
  await change(world.townClerk, 'startAlertVerification', { alertId, workerId: world.worker })
  await change(world.gridWorker, 'verifyMedicalAlert', { alertId, confirmed: true, note: '属实' })
  const aid = { amountCents: '500000', kind: 'ORDINARY', grantedOn: world.TODAY, clientToken: 'aid' }
  await change(world.leader, 'grantMedicalAid', { alertId, ...aid })
  await change(world.townClerk, 'closeMedicalAlert', { alertId })
  await world.theWorld().deliver()
  expect(await knownToCivilAffairs()).toEqual([{ personId, status: 'CLOSED' }])
})
