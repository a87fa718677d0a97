import { regionColumns } from '@yiwang/shared/region'
import { beijingDate, startOfDay } from '@yiwang/shared/time'
import { addWorkingHours, subtractWorkingHours } from '@yiwang/shared/working-time'
import { createRandom, districts } from '@yiwang/shared/sample-data'
import { invariant } from '@yiwang/shared/errors'
import type { CaseRow } from '../modules/case/entities.ts'
import type { SupervisionLetterRow } from '../modules/supervision/entities.ts'
import { centreLeader } from './actors.ts'

/** 45 问题整改督办函 of 平鲁, on distinct cases, all replied (F39). */
const PINGLU_LETTERS = 45
const REPLY_HOURS = 4

/** Letters to hard cases: in 平鲁 while the department worked on them, at demonstrations one that awaits its reply. */
export function supervisionLetterRows(cases: readonly CaseRow[], loadedOn: string): SupervisionLetterRow[] {
  return [...pingluLetters(cases), ...demoLetters(cases, loadedOn)]
}

function pingluLetters(cases: readonly CaseRow[]): SupervisionLetterRow[] {
  const random = createRandom(45)
  const hard = cases.filter(
    ({ countyCode, handling, closedAt, resolvedAt, handledAt }) =>
      countyCode === districts.pinglu.code &&
      handling === 'DISPATCHED' &&
      closedAt !== null &&
      closedAt < districts.pinglu.asOf &&
      resolvedAt !== null &&
      handledAt !== null &&
      addWorkingHours(handledAt, REPLY_HOURS * 4) < resolvedAt,
  )
  const chosen = new Set<CaseRow>()
  invariant(hard.length >= PINGLU_LETTERS, 'enough cases took two days')
  while (chosen.size < PINGLU_LETTERS) chosen.add(random.pick(hard))
  return [...chosen].map((row, index) => {
    const issuedAt = addWorkingHours(row.handledAt ?? row.reportedAt, REPLY_HOURS)
    const repliedAt = addWorkingHours(issuedAt, REPLY_HOURS)
    const reply = '已落实专人办理，按期办结'
    return {
      ...letter(row, issuedAt, index),
      deadline: addWorkingHours(issuedAt, 24),
      repliedAt,
      reply,
      replierId: row.handlerId,
      version: 2,
    }
  })
}

/** The cases that are overdue on the day of loading, and those that other departments attach records to. */
function demoLetters(cases: readonly CaseRow[], loadedOn: string): SupervisionLetterRow[] {
  const now = startOfDay(loadedOn)
  return cases
    .filter(({ status, reportedAt }) => status === 'IN_PROGRESS' && now - reportedAt < 12 * 86_400_000)
    .filter(({ dueAt, photos }) => photos !== null || (dueAt !== null && dueAt < now))
    .map((row, index) => {
      const issuedAt = Math.max(row.reportedAt + 3 * 3_600_000, subtractWorkingHours(now, 2))
      return {
        ...letter(row, issuedAt, index),
        deadline: addWorkingHours(now, 16),
        repliedAt: null,
        reply: null,
        replierId: null,
        version: 1,
      }
    })
}

function letter(row: CaseRow, issuedAt: number, index: number) {
  const county = row.countyCode ?? row.regionCode
  return {
    letterNo: `DB${county.slice(0, 6)}${beijingDate(issuedAt).replaceAll('-', '')}${String(index + 1).padStart(4, '0')}`,
    caseNo: row.caseNo,
    reason: '事项复杂、群众关注，请限期整改并回复',
    issuedAt,
    issuerId: centreLeader(county).id,
    gridCode: row.gridCode,
    ...regionColumns(row.regionCode),
  }
}
