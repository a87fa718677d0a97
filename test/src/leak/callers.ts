import { demoAccounts } from '@yiwang/cli'
import type { AccessTokenClaims } from '@yiwang/shared/caller'

/** Names of the columns of who-sees-what.json. */
export type Column =
  | 'GRID_WORKER'
  | 'TOWN_CLERK'
  | 'CENTRE_CLERK'
  | 'CENTRE_LEADER'
  | '民政'
  | '医保'
  | '应急'
  | '住建'
  | 'ENTERPRISE_OFFICER'
  | 'COMMAND_CENTRE'
  | 'ANALYST'
  | 'AUDITOR'
  | 'CITIZEN'

export interface LeakCaller {
  readonly column: Column
  readonly claims: AccessTokenClaims
}

const ofDepartment = {
  'civil-affairs': '民政',
  'medical-insurance': '医保',
  'emergency-management': '应急',
  'housing-renovation': '住建',
} as const

/** An account of each role around the example grid, and of each department. */
export function leakCallers(): LeakCaller[] {
  return demoAccounts()
    .slice(1)
    .map(({ claims }) => ({ column: columnOf(claims), claims }))
}

function columnOf({ roles: [role], department }: AccessTokenClaims): Column {
  // one account per role; those of departments are named after them
  return department ? ofDepartment[department] : (role as Column)
}
