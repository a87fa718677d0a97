import { sql } from '@yiwang/shared/database'
import { defineMutation, insertRow, isRefusal, newId, notFound, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { hasRows } from '../../../has-rows.ts'
import { amount, clientToken, expectedVersion } from '../../../input/input-fields.ts'
import { staffNumberOf } from '../../../scope/staff-number.ts'
import { lockPerson } from '../../person/write-repository.ts'
import { changeProgramme, programmeOf, programmeToChange } from '../change-programme.ts'
import { CareDelivery, type CareProgrammeRow } from '../entities.ts'
import { careGroups } from '../service.ts'
import { programmeMachine } from '../state-machine.ts'

const delivery = z.object({
  programmeNo: z.string(),
  personId: z.string(),
  group: z.enum(careGroups),
  valueCents: amount('物资价值'),
  on: z.string(),
  clientToken,
})

/** 登记关爱物资发放, once for each person. */
export const recordCareDelivery = defineMutation<z.infer<typeof delivery>, CareProgrammeRow, CareProgrammeRow>({
  name: 'recordCareDelivery',
  field: 'programme',
  scopes: [['civil:programme:write']],
  input: delivery,
  find: async (access, { programmeNo, personId }) => {
    const programme = await programmeToChange(access, { programmeNo })
    if (isRefusal(programme)) return programme
    return (await lockPerson(access, personId)) ? programme : notFound('人员', 'personId')
  },
  state: ({ status }) => programmeMachine.refuse('recordCareDelivery', status),
  rules: [
    async ({ programmeNo }, { personId }, { transaction }) =>
      (await hasRows(
        transaction,
        sql`SELECT d.delivery_id FROM ${CareDelivery.open} d
          WHERE d.programme_no = ${programmeNo} AND d.person_id = ${personId}`,
      ))
        ? violates('R-CARE-ONCE', '该人员在本项目已领取过，同一人一项目只发一次')
        : null,
  ],
  write: async (writing, programme, { personId, group, valueCents, on }) => {
    const { transaction, caller, now } = writing
    await insertRow(transaction, CareDelivery, {
      deliveryId: newId(now),
      programmeNo: programme.programmeNo,
      personId,
      careGroup: group,
      valueCents: Number(valueCents),
      deliveredOn: on,
      recordedBy: staffNumberOf(caller),
      recordedAt: now,
    })
    return changeProgramme(writing, programme, { action: 'recordCareDelivery', changes: { status: 'DELIVERING' } })
  },
  load: programmeOf,
})

const closing = z.object({ programmeNo: z.string(), cancelled: z.boolean(), expectedVersion })

/** 结束关爱项目: completed, or cancelled before anything was handed out. */
export const closeCareProgramme = defineMutation<z.infer<typeof closing>, CareProgrammeRow, CareProgrammeRow>({
  name: 'closeCareProgramme',
  field: 'programme',
  scopes: [['civil:programme:write']],
  input: closing,
  find: programmeToChange,
  versionOf: ({ version }) => version,
  state: ({ status }, { cancelled }) =>
    programmeMachine.refuse(cancelled ? 'closeCareProgramme:CANCEL' : 'closeCareProgramme', status),
  write: (writing, programme, { cancelled }) =>
    changeProgramme(writing, programme, {
      action: 'closeCareProgramme',
      changes: { status: cancelled ? 'CANCELLED' : 'COMPLETED', closedAt: writing.now },
    }),
  load: programmeOf,
})
