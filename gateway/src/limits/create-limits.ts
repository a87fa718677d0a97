import type { Log } from '../observability/log.ts'
import { type Admission, type AdmissionLimits, createAdmission, defaultAdmissionLimits } from './create-admission.ts'
import {
  createOperationGuard,
  defaultDemandLimits,
  type DemandLimits,
  type OperationGuard,
} from './create-operation-guard.ts'
import { defaultOperationLimits, type OperationLimits } from './operation-limits.ts'
import type { TakeToken } from './token-bucket.ts'

export interface LimitOptions extends Partial<AdmissionLimits> {
  /** default 1 MiB */
  readonly maxBodyBytes?: number
  readonly operation?: Partial<OperationLimits>
  readonly demand?: Partial<DemandLimits>
  /** default: this process counts alone */
  readonly takeToken?: TakeToken | undefined
}

/** What stands between a client and the engine. */
export interface Limits {
  readonly maxBodyBytes: number
  readonly guard: OperationGuard
  readonly admission: Admission
}

export interface LimitParts {
  /** documents kept at most */
  readonly cacheSize: number
  readonly log: Log
}

export const DEFAULT_MAX_BODY_BYTES = 1024 * 1024

export function createLimits(options: LimitOptions, { cacheSize, log }: LimitParts): Limits {
  const { maxBodyBytes = DEFAULT_MAX_BODY_BYTES, operation, demand, takeToken, ...admission } = options
  return {
    maxBodyBytes,
    guard: createOperationGuard({
      limits: { ...defaultOperationLimits, ...operation },
      demand: { ...defaultDemandLimits, ...demand },
      cacheSize,
      log,
    }),
    admission: createAdmission({ ...defaultAdmissionLimits, ...admission }, takeToken),
  }
}
