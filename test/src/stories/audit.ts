import { expect } from '@jest/globals'
import type { World } from '../mutations/world.ts'
import { auditor } from './people.ts'
import { county } from './places.ts'

const fields = {
  'grid-governance': 'gridAuditEntries',
  'civil-affairs': 'civilAuditEntries',
  'medical-insurance': 'medicalAuditEntries',
  'emergency-management': 'emergencyAuditEntries',
  'housing-renovation': 'housingAuditEntries',
} as const

interface Entry {
  readonly at: string
  readonly action: string
  readonly decision: string
}

/** What was done to a record, oldest first, as the auditor reads it in the department's audit: action and decision. */
export async function auditOf(world: World, subgraph: keyof typeof fields, recordId: string): Promise<string[]> {
  const field = fields[subgraph]
  const { data, errors } = await world.ask(
    auditor,
    `query ($code: ID!, $filter: AuditFilter) {
      region(code: $code) { ${field}(filter: $filter, first: 100) { nodes { at action decision } } } }`,
    { code: county, filter: { recordId } },
  )
  expect(errors).toBeUndefined()
  const region = data?.['region'] as Record<string, { nodes: Entry[] }>
  const entries = region[field]?.nodes ?? []
  // newest first, but those of one request in their order
  const oldestFirst = entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return oldestFirst.filter(({ action }) => action !== 'read').map(({ action, decision }) => `${action} ${decision}`)
}
