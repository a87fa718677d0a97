import type { Writing, Written } from '@yiwang/shared/mutation'
import type { SupervisionLetterRow } from './entities.ts'

/** Tells the subscribers of supervisionLetterChanged. */
export function announceLetter(
  writing: Writing,
  { letterNo, caseNo, regionCode }: Pick<SupervisionLetterRow, 'letterNo' | 'caseNo' | 'regionCode'>,
): Written {
  writing.emit({ type: 'supervisionLetterChanged', payload: { letterNo, caseNo } })
  return { recordType: 'SupervisionLetter', recordId: letterNo, regionCode }
}
