import type { Caller } from '@yiwang/shared/caller'
import { type Access, type Refusal, violates } from '@yiwang/shared/mutation'
import { maskName } from '@yiwang/shared/privacy'
import type { WorkerCopyRow } from './entities.ts'
import { findWorker } from './repository.ts'

/** Who stands for a record: 谁检查、谁签字、谁负责. */
export interface Signer {
  readonly id: string
  /** masked name */
  readonly name: string
}

/** The caller's 工号: the number of a grid worker, else the account. */
export function staffNumberOf({ workerId, id }: Caller): string {
  return workerId ?? id
}

/**
 * 签字人: the caller's own account, or a grid worker on duty in the record's county. Other departments' accounts are
 * nowhere on record here, so nobody can sign in their name.
 */
export async function findSigner(
  { transaction, caller }: Access,
  signerId: string,
  regionCode: string,
): Promise<Signer | null> {
  if (signerId === caller.id) return { id: caller.id, name: maskName(caller.displayName) }
  const worker = await findWorker(transaction, signerId)
  return worker && isOnDuty(worker, regionCode) ? { id: worker.workerId, name: worker.displayName } : null
}

function isOnDuty({ gridCodes }: WorkerCopyRow, regionCode: string): boolean {
  // the column is written by this department as a JSON list of codes
  return (JSON.parse(gridCodes) as string[]).some((grid) => grid.startsWith(regionCode.slice(0, 6)))
}

/** R-SIGN of records that need a signature. */
export function mustBeSigned({ signer }: { readonly signer: Signer | null }): Refusal | null {
  return signer === null ? violates('R-SIGN', '签字人不能为空，且须为本人账号或本区县在岗的网格员') : null
}
