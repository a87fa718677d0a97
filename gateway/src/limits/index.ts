export { type CostIndex, indexCosts } from './cost-index.ts'
export {
  createOperationGuard,
  defaultDemandLimits,
  type DemandLimits,
  type GuardedSchema,
  type OperationGuard,
} from './create-operation-guard.ts'
export { type LimitOptions } from './create-limits.ts'
export { openSharedBuckets } from './open-shared-buckets.ts'
export { defaultOperationLimits, type OperationLimits } from './operation-limits.ts'
export { readCosts } from './read-costs.ts'
export type { SharedBuckets } from './redis-buckets.ts'
export { createOperationReader } from '../operations/read-operation.ts'
