import { signAccessToken } from '@yiwang/shared/caller'
import { demoAccounts } from './demo-accounts.ts'
import { demoExamples } from './demo-examples.ts'
import type { DemoFacts } from './demo-facts.ts'

export interface DemoRole {
  readonly role: string
  readonly label: string
  readonly description: string
  readonly token: string
}

/** Tokens of the demonstration accounts, and variables of rich records. Never in production. */
export interface Demo {
  readonly roles: readonly DemoRole[]
  readonly examples: Record<string, Record<string, unknown>>
}

export async function createDemo(key: Uint8Array, facts: DemoFacts): Promise<Demo> {
  const roles = demoAccounts(facts).map(async ({ label, description, claims }) => ({
    role: claims.roles.length === 1 ? (claims.roles[0] ?? '') : 'ALL',
    label,
    description,
    token: await signAccessToken(claims, key, '12h'),
  }))
  return { roles: await Promise.all(roles), examples: demoExamples(facts.examples) }
}
