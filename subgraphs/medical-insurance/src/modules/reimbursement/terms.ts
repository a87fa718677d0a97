import { AppError } from '@yiwang/shared/errors'
import type { HospitalLevel, LowIncomeCategory, RemoteKind } from '../../generated/resolver-types.ts'
import type { PolicyBandRow, PolicyCategoryRow, PolicyLevelRow, PolicyRemoteRow, PolicyRow } from './entities.ts'

/** A policy with all its parameters. */
export interface Policy {
  readonly row: PolicyRow
  readonly levels: readonly PolicyLevelRow[]
  readonly bands: readonly PolicyBandRow[]
  readonly categories: readonly PolicyCategoryRow[]
  readonly remotes: readonly PolicyRemoteRow[]
}

/** The terms of one policy for one bill; amounts in 分, shares and ratios in hundredths of a percent. */
export interface Terms {
  readonly policyCode: string
  readonly synthetic: boolean
  readonly basic: { readonly deductible: bigint; readonly ratioX100: bigint; readonly cap: bigint }
  readonly serious: {
    readonly basis: PolicyRow['seriousBasis']
    readonly threshold: bigint
    readonly bands: readonly { readonly upTo: bigint | null; readonly ratioX100: bigint }[]
    readonly cap: bigint | null
  }
  /** null: the category has no medical aid */
  readonly aid: {
    readonly threshold: bigint
    readonly ratioX100: bigint
    readonly cap: bigint
    readonly incomeSynthetic: boolean
  } | null
}

export interface Circumstances {
  readonly hospitalLevel: HospitalLevel
  readonly remote: RemoteKind
  readonly category: LowIncomeCategory
}

export const FULL = 10_000n

/** The parameters that hold for a level of institution, a place of treatment and a low-income category. */
export function termsOf(policy: Policy, circumstances: Circumstances): Terms {
  const { row } = policy
  const tilt = policy.categories.find(({ category }) => category === circumstances.category)
  return {
    policyCode: row.policyCode,
    synthetic: row.synthetic === 1,
    basic: basicTerms(policy, circumstances),
    serious: seriousTerms(policy, tilt),
    aid: tilt === undefined ? null : aidTerms(row, tilt),
  }
}

function basicTerms({ row, levels, remotes }: Policy, { hospitalLevel, remote }: Circumstances): Terms['basic'] {
  const level = levels.find((candidate) => candidate.hospitalLevel === hospitalLevel)
  if (level === undefined)
    throw new AppError('BAD_USER_INPUT', `政策 ${row.policyCode} 未规定该等级机构（${hospitalLevel}）的报销参数`, {
      argument: 'input.hospitalLevel',
    })
  const away = remotes.find((candidate) => candidate.remote === remote)
  const ratio = BigInt(level.ratioX100)
  return {
    deductible: share(BigInt(level.deductibleCents), away?.deductibleShareX100 ?? 10_000),
    ratioX100: between(share(ratio, away?.ratioShareX100 ?? 10_000) + BigInt(away?.ratioPointsX100 ?? 0)),
    cap: BigInt(row.basicCapCents),
  }
}

function seriousTerms({ row, bands }: Policy, tilt: PolicyCategoryRow | undefined): Terms['serious'] {
  const points = BigInt(tilt?.seriousPointsX100 ?? 0)
  return {
    basis: row.seriousBasis,
    threshold: share(BigInt(row.seriousDeductibleCents), tilt?.seriousThresholdX100 ?? 10_000),
    bands: [...bands]
      .sort((a, b) => a.position - b.position)
      .map(({ upToCents, ratioX100 }) => ({
        upTo: upToCents === null ? null : BigInt(upToCents),
        ratioX100: between(BigInt(ratioX100) + points),
      })),
    cap: row.seriousCapCents === null || tilt?.seriousUncapped === 1 ? null : BigInt(row.seriousCapCents),
  }
}

function aidTerms(row: PolicyRow, tilt: PolicyCategoryRow): NonNullable<Terms['aid']> {
  return {
    threshold: share(BigInt(row.perCapitaIncomeCents), tilt.aidThresholdIncomeX100),
    ratioX100: between(BigInt(tilt.aidRatioX100)),
    cap: BigInt(row.aidCapCents),
    incomeSynthetic: tilt.aidThresholdIncomeX100 > 0 && row.perCapitaIncomeSynthetic === 1,
  }
}

/** A share of an amount, rounded down. */
export function share(amount: bigint, shareX100: number | bigint): bigint {
  return (amount * BigInt(shareX100)) / FULL
}

/** A ratio never leaves 0–100 %. */
function between(ratioX100: bigint): bigint {
  if (ratioX100 < 0n) return 0n
  return ratioX100 > FULL ? FULL : ratioX100
}
