import type { Log } from '../observability/log.ts'
import { type Admission, type AdmissionLimits, createAdmission, defaultAdmissionLimits } from './create-admission.ts'
import {
  createOperationGuard,
  defaultDemandLimits,
  type DemandLimits,
  type GuardedSchema,
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
  readonly admission: Admission
  readonly guardOf: (schema: GuardedSchema) => OperationGuard
}

export const DEFAULT_MAX_BODY_BYTES = 1024 * 1024

export function createLimits(options: LimitOptions, log: Log): Limits {
  const { maxBodyBytes = DEFAULT_MAX_BODY_BYTES, operation, demand, takeToken, ...admission } = options
  const guard = {
    limits: { ...defaultOperationLimits, ...operation },
    demand: { ...defaultDemandLimits, ...demand },
    log,
  }
  return {
    maxBodyBytes,
    admission: createAdmission({ ...defaultAdmissionLimits, ...admission }, takeToken),
    guardOf: (schema) => createOperationGuard(guard, schema),
  }
}
