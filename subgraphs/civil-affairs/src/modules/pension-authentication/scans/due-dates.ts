import { type Sql, sql, wholeCity } from '@yiwang/shared/database'
import { insertRow, newId, recordStep, systemActor } from '@yiwang/shared/mutation'
import { defineScan, type ScanSearch } from '@yiwang/shared/scanner'
import { addDays, beijingDate } from '@yiwang/shared/time'
import { workerOfGrid } from '../../worker/repository.ts'
import { HomeVisitTask } from '../entities.ts'
import { NOTICE_DAYS } from '../pension-status.ts'
import { lockArchiveForScan } from '../write-repository.ts'

const EVERY_MS = 10 * 60_000

interface DueArchive {
  readonly authenticationId: string
  readonly dueOn: string
}

/** Archives due in a range of days whose state is the calendar's; the due date is the threshold, for it comes again. */
function dueArchives({ database, limit, unmarked }: ScanSearch, range: Sql): Promise<DueArchive[]> {
  return database.rows<DueArchive>(
    wholeCity('CLOCK')`
    SELECT a.authentication_id, a.due_on FROM pension_authentication a
    JOIN person_copy p ON p.person_id = a.person_id AND p.active = 1
    WHERE ${range} AND ${unmarked(sql`a.authentication_id`, sql`a.due_on`)}
      AND NOT EXISTS (SELECT 1 FROM pension_hold h
        WHERE h.authentication_id = a.authentication_id AND h.ended_at IS NULL)
    ORDER BY a.due_on, a.authentication_id LIMIT ${limit}`,
  )
}

const markOf = ({ authenticationId, dueOn }: DueArchive) => ({ recordId: authenticationId, threshold: dueOn })

/** dueOn−60日: DUE_SOON by the calendar; what remains to be done is to put it on record. */
export const pensionDueSoon = defineScan<DueArchive>({
  name: 'pension-due-soon',
  everyMs: EVERY_MS,
  due: (search) => {
    const today = beijingDate(search.now)
    return dueArchives(search, sql`a.due_on > ${today} AND a.due_on <= ${addDays(today, NOTICE_DAYS)}`)
  },
  mark: markOf,
  effect: async ({ transaction, now }, { authenticationId, dueOn }) => {
    const found = await lockArchiveForScan(transaction, authenticationId, now)
    if (found?.status !== 'DUE_SOON' || found.archive.dueOn !== dueOn) return false
    const record = { recordType: 'PensionAuthentication', recordId: authenticationId } as const
    const step = { ...record, action: 'system:dueSoon', from: 'VALID', to: 'DUE_SOON', note: `${dueOn} 到期` }
    await recordStep(transaction, step, { actor: systemActor, now })
  },
})

/** dueOn: OVERDUE by the calendar; the grid worker is to visit, and whoever listens is told. Nothing is suspended. */
export const pensionOverdue = defineScan<DueArchive>({
  name: 'pension-overdue',
  everyMs: EVERY_MS,
  due: (search) => dueArchives(search, sql`a.due_on <= ${beijingDate(search.now)}`),
  mark: markOf,
  effect: async ({ transaction, now, emit }, { authenticationId, dueOn }) => {
    const found = await lockArchiveForScan(transaction, authenticationId, now)
    if (found?.status !== 'OVERDUE' || found.archive.dueOn !== dueOn) return false
    const { personId, gridCode, regionCode, cityCode, countyCode, townCode, villageCode } = found.archive
    await insertRow(transaction, HomeVisitTask, {
      taskId: newId(now),
      ...{ authenticationId, personId, dueOn, gridCode, regionCode, cityCode, countyCode, townCode, villageCode },
      workerId: await workerOfGrid(transaction, gridCode),
      createdAt: now,
      doneAt: null,
    })
    const record = { recordType: 'PensionAuthentication', recordId: authenticationId } as const
    const step = { ...record, action: 'system:overdue', from: 'DUE_SOON', to: 'OVERDUE', note: '生成网格员上门任务' }
    await recordStep(transaction, step, { actor: systemActor, now })
    emit({ type: 'pensionAuthenticationOverdue', ...record, regionCode, payload: { authenticationId, dueOn } })
  },
})
