import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { everything } from '@yiwang/cli'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { beijingDate } from '@yiwang/shared/time'
import { screenOperations } from '../../src/operations.ts'

export interface Workload {
  readonly name: string
  readonly claims: AccessTokenClaims
  /** the JSON bodies of its requests, over and over */
  readonly nextBody: () => string
  readonly connections: number
}

/** Screens that show persons, screens that show none, and writing. */
export function workloads(): readonly Workload[] {
  // what is audited shows only where it is
  const queries = screenOperations().filter(({ kind, file }) => kind === 'query' && file !== '17_audit')
  const { claims } = everything()
  const cycle = (files: readonly string[]): (() => string) => {
    const bodies = queries
      .filter(({ file }) => files.includes(file))
      .map(({ query, variables }) => JSON.stringify({ query, variables }))
    let next = 0
    return () => bodies[next++ % bodies.length] ?? ''
  }
  return [
    { name: 'all screens', claims, nextBody: cycle(queries.map(({ file }) => file)), connections: 4 },
    { name: 'one person', claims, nextBody: cycle(['01_person360']), connections: 4 },
    { name: 'statistics', claims, nextBody: cycle(['02_command_overview']), connections: 4 },
    { name: 'writing', claims, nextBody: reports(), connections: 4 },
  ]
}

/** A report of an event each time. */
function reports(): () => string {
  const query =
    'mutation Report($input: ReportEventInput!) { reportEvent(input: $input) { case { caseNo status } errors { code message } } }'
  const { gridCode } = createSampleKeys(beijingDate(Date.now())).examples
  let count = 0
  return () => {
    count += 1
    const input = {
      title: `路灯不亮 ${count}`,
      detail: '路口的路灯不亮',
      category: 'CITY_MANAGEMENT',
      source: 'PATROL',
      gridCode,
      clientToken: `bench-${process.pid}-${Date.now()}-${count}`,
    }
    return JSON.stringify({ query, variables: { input } })
  }
}
