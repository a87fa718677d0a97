import { code, defineTable, instant, regionColumnSet, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/** `untilAt` of the segment that still lasts: later than any instant that can be asked for. */
export const STILL_LASTING = 253_402_300_799_999

/**
 * What the clock of an accepted case did from one instant to the next. The segments of a case follow each other without
 * a gap from its acceptance on, so the state at any instant is one look-up and an answer for a past instant never
 * changes: RUNNING towards `dueAt`, PAUSED while suspended, MET or MISSED once resolved (and RUNNING again when reopened).
 */
export interface CaseClockRow extends RegionColumns {
  caseNo: string
  fromAt: number
  untilAt: number
  clockState: 'RUNNING' | 'PAUSED' | 'MET' | 'MISSED'
  dueAt: number
  /** first instant of the warning window while running */
  warnAt: number
}

export const CaseClock = defineTable<CaseClockRow>('case_clock', {
  regional: true,
  primary: ['caseNo', 'fromAt'],
  columns: {
    caseNo: code(20),
    fromAt: instant(),
    untilAt: instant(),
    clockState: word(),
    dueAt: instant(),
    warnAt: instant(),
    ...regionColumnSet(),
  },
  indices: [
    ['countyCode', 'clockState', 'untilAt', 'fromAt', 'warnAt', 'dueAt', 'caseNo'],
    ['townCode', 'clockState', 'untilAt', 'fromAt', 'warnAt', 'dueAt', 'caseNo'],
    ['villageCode', 'clockState', 'untilAt', 'fromAt', 'warnAt', 'dueAt', 'caseNo'],
    ['cityCode', 'clockState', 'untilAt', 'fromAt', 'warnAt', 'dueAt', 'caseNo'],
    // the scan for deadlines that pass
    ['clockState', 'untilAt', 'warnAt', 'dueAt', 'caseNo'],
  ],
})
