import { type Access, defineMutation, isRefusal, notFound, type Refusal, type Writing } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, key, optionalText } from '../../../input/fields.ts'
import { wasVisited } from '../../visit/repository.ts'
import { alertToChange, alertTransition, changeAlert, type FoundAlert } from '../change-alert.ts'

const input = z
  .object({
    alertId: key,
    confirmed: z.boolean(),
    note: optionalText('核查意见'),
    visitId: key.nullish(),
    expectedVersion,
  })
  .refine(({ confirmed, note }) => !confirmed || note !== null, { path: ['note'], error: '核实属实须填写核查意见' })
type Input = z.infer<typeof input>

/** VERIFYING→CONFIRMED or EXCLUDED. The five working days are a deadline, not a bar. */
export const verifyMedicalAlert = defineMutation({
  ...alertTransition('verifyMedicalAlert'),
  scopes: [['medical:alert:handle']],
  input,
  find: findWithVisit,
  write: (writing: Writing, { alert }: FoundAlert, { confirmed, note, visitId }: Input) =>
    changeAlert(writing, alert, {
      action: 'verifyMedicalAlert',
      to: confirmed ? 'CONFIRMED' : 'EXCLUDED',
      changes: {
        verifiedAt: writing.now,
        verifiedBy: writing.caller.id,
        confirmed: confirmed ? 1 : 0,
        verification: note,
        visitId: visitId ?? null,
        dueAt: null,
      },
      note,
    }),
})

async function findWithVisit(access: Access, named: Input): Promise<FoundAlert | Refusal> {
  const found = await alertToChange(access, named)
  const { visitId } = named
  if (isRefusal(found) || !visitId) return found
  const { personId } = found.alert
  return (await wasVisited(access.transaction, { visitId, personId })) ? found : notFound('走访记录', 'visitId')
}
