import type { Mutation } from '@yiwang/shared/mutation'

/** Residents, grids, visits, organisations, the governance centre, service orders. */
export const communityMutations: readonly Mutation[] = []
