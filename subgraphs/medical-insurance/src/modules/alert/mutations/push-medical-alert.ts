import {
  type Access,
  defineMutation,
  isRefusal,
  notFound,
  type Refusal,
  requireCovered,
  violates,
  type Writing,
} from '@yiwang/shared/mutation'
import { levelOf } from '@yiwang/shared/region'
import { z } from 'zod'
import { expectedVersion, key, regionCode } from '../../../input/fields.ts'
import type { PersonCopyRow } from '../../person/entities.ts'
import { findPerson } from '../../person/write-repository.ts'
import { alertToChange, alertTransition, changeAlert, type FoundAlert } from '../change-alert.ts'
import { deadlineOf } from '../deadlines.ts'
import { homeOf, townshipPlace } from '../place.ts'

const input = z.object({ alertId: key, townshipCode: regionCode.nullish(), expectedVersion })
type Input = z.infer<typeof input>

interface Found extends FoundAlert {
  readonly person: PersonCopyRow
}

/** TRIGGERED→PUSHED. A township other than that of the residence takes the alert over: region and grid follow. */
export const pushMedicalAlert = defineMutation({
  ...alertTransition('pushMedicalAlert'),
  scopes: [['medical:alert:push']],
  input,
  find: findWithPerson,
  rules: [isTownship],
  write: (writing: Writing, { alert, person }: Found, { townshipCode }: Input) => {
    const home = homeOf(person)
    const place = townshipCode && townshipCode !== home.townCode ? townshipPlace(townshipCode) : home
    const changes = {
      ...place,
      pushedToCode: place.townCode,
      pushedAt: writing.now,
      pushedBy: writing.caller.id,
      dueAt: deadlineOf('PUSHED', writing.now, place.regionCode),
    }
    return changeAlert(writing, alert, { action: 'pushMedicalAlert', to: 'PUSHED', changes })
  },
})

async function findWithPerson(access: Access, named: Input): Promise<Found | Refusal> {
  const found = await alertToChange(access, named)
  if (isRefusal(found)) return found
  const { townshipCode } = named
  const foreign = townshipCode ? requireCovered(access.scope, townshipCode, 'townshipCode') : null
  if (foreign) return foreign
  const person = await findPerson(access.transaction, found.alert.personId)
  return person === null ? notFound('预警', 'alertId') : { ...found, person }
}

function isTownship(_: Found, { townshipCode }: Input): Refusal | null {
  if (!townshipCode || levelOf(townshipCode) === 'TOWNSHIP') return null
  return violates('R-PUSH-TOWNSHIP', `预警只能推送到镇（街道），区划 ${townshipCode} 不是乡级`)
}
