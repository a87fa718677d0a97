import { caseMutations } from './case-mutations.ts'
import { communityMutations } from './community-mutations.ts'

export const mutations = [...communityMutations, ...caseMutations]
