import type { AccessTokenClaims, Department, Role } from '@yiwang/shared/caller'
import { AppError } from '@yiwang/shared/errors'
import { isRegionCode } from '@yiwang/shared/region'

export interface TokenFlags {
  readonly role: readonly Role[]
  readonly region: readonly string[]
  readonly department?: Department
  readonly organisation?: string
  readonly person?: string
  readonly worker?: string
  readonly grid: readonly string[]
  readonly purpose?: string
  readonly expires: string
}

/** The claims that the flags ask for; what a role cannot do without is named. */
export function tokenClaims(flags: TokenFlags): AccessTokenClaims {
  const { role, region, grid, department, organisation, person, worker, purpose } = flags
  const wrong = region.find((code) => !isRegionCode(code))
  if (wrong !== undefined) throw new AppError('BAD_USER_INPUT', `--region 应为12位区划代码，收到“${wrong}”`)
  const wrongGrid = grid.find((code) => !/^[1-9]\d{14}$/.test(code))
  if (wrongGrid !== undefined) throw new AppError('BAD_USER_INPUT', `--grid 应为15位网格编码，收到“${wrongGrid}”`)
  for (const one of role) requireFor(one, flags)
  return {
    sub: `dev-${role.join('-').toLowerCase()}`,
    displayName: '开发',
    roles: [...role],
    regions: [...region],
    grids: [...grid],
    department: department ?? null,
    organisation: organisation ?? null,
    personId: person ?? null,
    workerId: worker ?? null,
    purpose: purpose ?? null,
  }
}

function requireFor(role: Role, { region, grid, department, organisation, person }: TokenFlags): void {
  const missing =
    (role === 'CITIZEN' && person === undefined && '--person') ||
    (role === 'GRID_WORKER' && grid.length === 0 && '--grid') ||
    (role === 'ENTERPRISE_OFFICER' && organisation === undefined && '--organisation') ||
    ((role === 'DEPT_CLERK' || role === 'DEPT_LEADER') && department === undefined && '--department') ||
    (!['CITIZEN', 'GRID_WORKER', 'ENTERPRISE_OFFICER'].includes(role) && region.length === 0 && '--region')
  if (missing) throw new AppError('BAD_USER_INPUT', `角色 ${role} 须给出 ${missing} (missing ${missing})`)
}
