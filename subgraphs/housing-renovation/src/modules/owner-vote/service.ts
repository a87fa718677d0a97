import { createHash } from 'node:crypto'
import { divideHalfUp, rate, type Rate } from '@yiwang/shared/money'
import type { VoteMatter } from '../../generated/resolver-types.ts'
import type { TalliedVote, VoteTally } from './entities.ts'

/**
 * 民法典第278条: owners of at least two thirds of the area and two thirds by number must take part. Compared as integers:
 * a rounded percentage of 66.67 would pass 2/3 where 6,666.6 of 10,000 ㎡ must not.
 */
export function isQuorate(tally: VoteTally): boolean {
  return (
    tally.voters > 0 &&
    reachesByBoth(tally.participatedVoters, tally.voters, tally.participatedAreaX100, tally.areaX100, QUORUM)
  )
}

/** Quorate, and of those who took part more than half agree, for a MAJOR matter at least three quarters, by both. */
export function isPassed(matter: VoteMatter, tally: VoteTally): boolean {
  const { agreedVoters, participatedVoters, agreedAreaX100, participatedAreaX100 } = tally
  return (
    isQuorate(tally) &&
    reachesByBoth(agreedVoters, participatedVoters, agreedAreaX100, participatedAreaX100, CONSENT[matter])
  )
}

/** Null until the vote is closed: a majority that is still open to change is no result. */
export function resultOf({ closedAt, matter, tally }: TalliedVote): boolean | null {
  return closedAt === null ? null : isPassed(matter, tally)
}

interface Share {
  readonly numerator: bigint
  readonly denominator: bigint
  /** more than the share, not merely as much */
  readonly more: boolean
}

const QUORUM: Share = { numerator: 2n, denominator: 3n, more: false }
const CONSENT: Record<VoteMatter, Share> = {
  ORDINARY: { numerator: 1n, denominator: 2n, more: true },
  MAJOR: { numerator: 3n, denominator: 4n, more: false },
}

function reachesByBoth(voters: number, ofVoters: number, area: bigint, ofArea: bigint, share: Share): boolean {
  return reaches(BigInt(voters), BigInt(ofVoters), share) && reaches(area, ofArea, share)
}

function reaches(part: bigint, whole: bigint, { numerator, denominator, more }: Share): boolean {
  const [left, right] = [part * denominator, whole * numerator]
  return more ? left > right : left >= right
}

/** An area share in whole square metres, for display only. */
export function areaRate(partX100: bigint, wholeX100: bigint): Rate {
  return rate(Number(divideHalfUp(partX100, 100n)), Number(divideHalfUp(wholeX100, 100n)))
}

/**
 * Who counts as one person (最高人民法院建筑物区分所有权解释第9条: one flat is one person, the same buyer of several flats
 * is one): the owner, or the co-owners of a flat together. A flat whose owner is not registered counts for itself.
 */
export function voterOf(dwellingId: string, ownerPersonIds: readonly string[]): string {
  const [owner, ...others] = [...ownerPersonIds].sort()
  if (owner === undefined) return `flat:${dwellingId}`
  if (others.length === 0) return owner
  return `joint:${createHash('sha256')
    .update([owner, ...others].join(','))
    .digest('hex')
    .slice(0, 40)}`
}
