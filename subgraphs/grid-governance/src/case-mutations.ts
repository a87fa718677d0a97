import type { Mutation } from '@yiwang/shared/mutation'

/** Cases of all kinds, mediation, petitions, supervision. */
export const caseMutations: readonly Mutation[] = []
