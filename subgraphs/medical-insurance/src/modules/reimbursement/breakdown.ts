/** One tier of protection, amounts in 分. */
export interface Tier {
  readonly deductible: bigint
  /** what the ratios were applied to */
  readonly base: bigint
  /** hundredths of a percent, in the order of the bands */
  readonly ratiosX100: readonly bigint[]
  readonly pay: bigint
  readonly capped: boolean
}

/** 三重保障: what each tier pays of a bill and what is left to the person. */
export interface Breakdown {
  readonly policyCode: string
  readonly totalFee: bigint
  readonly basic: Tier
  readonly seriousIllness: Tier
  readonly medicalAid: Tier
  readonly selfPay: bigint
  /** the calculation in words, one line per step */
  readonly steps: readonly string[]
}
