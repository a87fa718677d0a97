import { defineMutation, violates, type Writing } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, key, optionalText } from '../../../input/fields.ts'
import { alertToChange, alertTransition, changeAlert, type FoundAlert } from '../change-alert.ts'

const input = z.object({ alertId: key, note: optionalText('办结说明'), expectedVersion })
type Input = z.infer<typeof input>

/** CONFIRMED, AIDING or EXCLUDED→CLOSED. An alert that was found true and got no aid needs a reason. */
export const closeMedicalAlert = defineMutation({
  ...alertTransition('closeMedicalAlert'),
  scopes: [['medical:alert:handle']],
  input,
  find: alertToChange,
  rules: [
    ({ alert }: FoundAlert, { note }: Input) =>
      alert.status === 'CONFIRMED' && note === null
        ? violates('R-CLOSE-NOTE', '预警已核实而没有救助，办结须填写说明')
        : null,
  ],
  write: (writing: Writing, { alert }: FoundAlert, { note }: Input) =>
    changeAlert(writing, alert, {
      action: 'closeMedicalAlert',
      to: 'CLOSED',
      changes: { closedAt: writing.now, closedBy: writing.caller.id, closeNote: note, dueAt: null },
      note,
    }),
})
