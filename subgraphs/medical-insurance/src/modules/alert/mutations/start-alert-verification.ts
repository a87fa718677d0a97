import {
  type Access,
  defineMutation,
  isRefusal,
  notFound,
  type Refusal,
  violates,
  type Writing,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, key } from '../../../input/fields.ts'
import { findWorker, type Worker } from '../../worker/repository.ts'
import { alertToChange, alertTransition, changeAlert, type FoundAlert } from '../change-alert.ts'
import type { MedicalAlertRow } from '../entities.ts'
import { gridPlace } from '../place.ts'

interface Found extends FoundAlert {
  readonly worker: Worker
}

/** RECEIVED→VERIFYING: a grid worker is sent. An alert without a grid gets the worker's. */
export const startAlertVerification = defineMutation({
  ...alertTransition('startAlertVerification'),
  scopes: [['medical:alert:handle']],
  input: z.object({ alertId: key, workerId: key, expectedVersion }),
  find: findWithWorker,
  rules: [
    ({ alert, worker }: Found) =>
      gridFor(alert, worker) === undefined
        ? violates('R-VISIT-OWN-GRID', `网格员 ${worker.workerId} 不负责预警对象所在的网格`)
        : null,
  ],
  write: (writing: Writing, { alert, worker }: Found) => {
    const grid = gridFor(alert, worker)
    return changeAlert(writing, alert, {
      action: 'startAlertVerification',
      to: 'VERIFYING',
      changes: {
        verifyingAt: writing.now,
        verifyingWorkerId: worker.workerId,
        ...(alert.gridCode === null && grid !== undefined ? gridPlace(grid) : {}),
      },
    })
  },
})

/** The worker's grid that the alert lies in; for an alert without a grid, one in its township. */
function gridFor({ gridCode, townCode }: MedicalAlertRow, { gridCodes }: Worker): string | undefined {
  if (gridCode !== null) return gridCodes.find((grid) => grid === gridCode)
  return [...gridCodes].sort().find((grid) => grid.slice(0, 9) === townCode?.slice(0, 9))
}

async function findWithWorker(
  access: Access,
  input: { readonly alertId: string; readonly workerId: string },
): Promise<Found | Refusal> {
  const found = await alertToChange(access, input)
  if (isRefusal(found)) return found
  const worker = await findWorker(access.transaction, input.workerId)
  return worker === null ? notFound('网格员', 'workerId') : { ...found, worker }
}
