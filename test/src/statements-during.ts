import type { OpenDepartment } from '@yiwang/cli'

/** The texts of all statements that `work` sends, whatever department it makes send them. */
export async function statementsDuring(
  departments: readonly OpenDepartment[],
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const sent: string[] = []
  let recorded = work
  for (const { subgraph } of departments) {
    const inner = recorded
    recorded = async () => sent.push(...(await subgraph.database.statements.during(inner)))
  }
  await recorded()
  return sent
}
