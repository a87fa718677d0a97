/** Cases belong to grid governance; here any kind of case is its number. */
export interface CaseKey {
  readonly caseNo: string
}
