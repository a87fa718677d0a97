import type { TestSubgraph } from '@yiwang/shared/testing'
import {
  PolicyBand,
  PolicyCategory,
  PolicyLevel,
  PolicyRemote,
  ReimbursementPolicy,
} from '../src/modules/reimbursement/entities.ts'
import { createPolicies } from '../src/sample-data/policies.ts'
import { insert } from './rows.ts'

/** The policies of the sample data, with all their tables. */
export async function insertPolicies(medical: TestSubgraph): Promise<void> {
  const policies = createPolicies()
  const rowsOf = <Row>(pick: (policy: (typeof policies)[number]) => readonly Row[]) => policies.flatMap(pick)
  await insert(
    medical,
    ReimbursementPolicy,
    rowsOf(({ row }) => [row]),
  )
  await insert(
    medical,
    PolicyLevel,
    rowsOf(({ levels }) => levels),
  )
  await insert(
    medical,
    PolicyBand,
    rowsOf(({ bands }) => bands),
  )
  await insert(
    medical,
    PolicyCategory,
    rowsOf(({ categories }) => categories),
  )
  await insert(
    medical,
    PolicyRemote,
    rowsOf(({ remotes }) => remotes),
  )
}
