import { signAccessToken } from '@yiwang/shared/caller'
import { demoAccounts } from './demo-accounts.ts'
import { demoExamples } from './demo-examples.ts'

export interface DemoRole {
  readonly role: string
  readonly label: string
  readonly description: string
  readonly token: string
}

/** Tokens of the demonstration accounts and variables of rich records, for the explorer. Never in production. */
export async function demoRoles(
  key: Uint8Array,
): Promise<{ readonly roles: readonly DemoRole[]; readonly examples: Record<string, Record<string, unknown>> }> {
  const roles = await Promise.all(
    demoAccounts().map(async ({ label, description, claims }) => ({
      role: claims.roles.length === 1 ? (claims.roles[0] ?? '') : 'ALL',
      label,
      description,
      token: await signAccessToken(claims, key, '12h'),
    })),
  )
  return { roles, examples: demoExamples() }
}
