import type { Terms } from './terms.ts'

/** Self-pay before and after a bill, in 分. */
export interface Span {
  readonly before: bigint
  readonly after: bigint
}

export interface BandPart {
  readonly width: bigint
  readonly ratioX100: bigint
}

/** The parts of a span of self-pay that lie in the bands, empty ones left out. */
export function bandsOf({ threshold, bands }: Terms['serious'], { before, after }: Span): BandPart[] {
  let start = threshold
  return bands.flatMap(({ upTo, ratioX100 }) => {
    const from = before > start ? before : start
    const to = upTo === null || upTo > after ? after : upTo
    if (upTo !== null && upTo > start) start = upTo
    return to > from ? [{ width: to - from, ratioX100 }] : []
  })
}
