import { join, sql, type Transaction } from '../database/index.ts'
import { ClientToken, type ClientTokenRow } from './client-token.ts'

/** The calls of one caller and mutation that were carried out under these tokens, locked. */
export async function findTokens(
  transaction: Transaction,
  { actorId, mutation }: Pick<ClientTokenRow, 'actorId' | 'mutation'>,
  tokens: readonly string[],
): Promise<ReadonlyMap<string, ClientTokenRow>> {
  if (tokens.length === 0) return new Map()
  const rows = await transaction.rows<ClientTokenRow>(sql`
    SELECT * FROM ${ClientToken.open} WHERE actor_id = ${actorId} AND mutation = ${mutation} AND token IN (${join([...tokens])})
    ${transaction.forUpdate}`)
  return new Map(rows.map((row) => [row.token, row]))
}
