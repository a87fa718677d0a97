import { signAccessToken } from '@yiwang/shared/caller'
import { demoAccounts } from './demo-accounts.ts'
import { demoExamples } from './demo-examples.ts'

export interface DemoRole {
  readonly role: string
  readonly label: string
  readonly description: string
  readonly token: string
}

/** Tokens of the demonstration accounts. Never in production. */
export function demoTokens(key: Uint8Array): Promise<DemoRole[]> {
  return Promise.all(
    demoAccounts().map(async ({ label, description, claims }) => ({
      role: claims.roles.length === 1 ? (claims.roles[0] ?? '') : 'ALL',
      label,
      description,
      token: await signAccessToken(claims, key, '12h'),
    })),
  )
}

/** What the explorer offers: demonstration tokens, and variables of rich records that were loaded on a day. */
export async function demoRoles(
  key: Uint8Array,
  loadedOn: string,
): Promise<{ readonly roles: readonly DemoRole[]; readonly examples: Record<string, Record<string, unknown>> }> {
  return { roles: await demoTokens(key), examples: demoExamples(loadedOn) }
}
