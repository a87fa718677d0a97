/** A bill to estimate, in 分. */
export interface Bill {
  readonly totalFee: bigint
  /** 政策范围内费用, at most the total */
  readonly scopeFee: bigint
  /** part of the tier 1 deductible that is already used up */
  readonly usedDeductible: bigint
}

/** What the person's settlements of the year add up to before this bill. */
export interface YearToDate {
  readonly basic: bigint
  /** Σ (policy-scope fee − basic): the S of tier 2 */
  readonly selfPayInScope: bigint
  readonly serious: bigint
  readonly aid: bigint
}

export const nothingYet: YearToDate = { basic: 0n, selfPayInScope: 0n, serious: 0n, aid: 0n }
