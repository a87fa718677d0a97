import type { Department, Role } from './caller.ts'

/** Scopes of each role; source: 契约“角色与权限范围”. Scopes say what kind of work, never which region. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const centreClerk = words(`case:report case:accept case:dispatch case:followup case:mediate case:read
  case:petition:read reception:read hazard:report person:search person:write person:visit:read service-order:assign
  service-order:inspect service-order:read grid:stats:read`)

const everyStats = words('grid:stats:read civil:stats:read medical:stats:read emergency:stats:read housing:stats:read')

const byRole: Record<Exclude<Role, 'DEPT_CLERK' | 'DEPT_LEADER'>, readonly string[]> = {
  CITIZEN: words('person:name:read civil:person:read medical:person:read civil:volunteer:read case:read'),
  GRID_WORKER: words(`case:report case:handle case:mediate case:read hazard:report person:search person:write
    person:visit:read person:visit:write person:phone:read civil:person:read civil:volunteer:read medical:alert:read
    medical:alert:handle medical:enrolment:read service-order:handle`),
  TOWN_CLERK: words(`case:read case:handle case:mediate hazard:report person:search person:visit:read
    civil:person:read civil:review civil:stats:read medical:alert:read medical:alert:handle medical:enrolment:read
    medical:stats:read grid:stats:read service-order:handle`),
  CENTRE_CLERK: centreClerk,
  CENTRE_LEADER: [
    ...centreClerk,
    ...words(`grid:manage grid:worker:read case:extend case:supervise case:judicial person:attention:read
      person:attention:write person:name:read person:birth:read person:phone:read`),
  ],
  ENTERPRISE_OFFICER: words('hazard:rectify emergency:list:write'),
  COMMAND_CENTRE: [...everyStats, ...words('case:read case:supervise medical:alert:read emergency:enforcement:read')],
  ANALYST: everyStats,
  AUDITOR: [
    ...words(
      'audit:read case:read reception:read service-order:read emergency:enforcement:read medical:settlement:read',
    ),
    ...everyStats,
  ],
  SYSTEM: words('medical:settlement:write medical:enrolment:write medical:alert:push case:accept'),
}

const everyDepartment = words('case:handle service-order:handle hazard:rectify')

const byDepartment: Record<Department, { readonly clerk: readonly string[]; readonly leader: readonly string[] }> = {
  'civil-affairs': {
    clerk: words(`civil:person:read civil:review civil:pay civil:pension:manage civil:programme:write
      civil:volunteer:read civil:volunteer:write civil:stats:read medical:person:read person:search`),
    leader: words('civil:approve'),
  },
  'medical-insurance': {
    clerk: words(`medical:person:read medical:alert:read medical:alert:push medical:alert:handle
      medical:settlement:read medical:settlement:write medical:enrolment:write medical:sponsorship:write
      medical:stats:read civil:person:read person:search`),
    leader: words('medical:aid:grant medical:settlement:clear medical:sponsorship:review'),
  },
  'emergency-management': {
    clerk: words(`hazard:report hazard:order emergency:inspection:write emergency:list:write
      emergency:enforcement:read emergency:enforcement:write emergency:accident:write emergency:stats:read`),
    leader: words('hazard:accept emergency:enforcement:decide'),
  },
  'housing-renovation': {
    clerk: words(`housing:register housing:project:write housing:danger:write housing:stats:read
      civil:person:read`),
    leader: words('housing:danger:accept'),
  },
}

/** The scopes that the roles give together, in alphabetical order. */
export function scopesOf(roles: readonly Role[], department: Department | null): string[] {
  return [...new Set(roles.flatMap((role) => scopesOfRole(role, department)))].sort()
}

function scopesOfRole(role: Role, department: Department | null): readonly string[] {
  if (role !== 'DEPT_CLERK' && role !== 'DEPT_LEADER') return byRole[role]
  if (department === null) return everyDepartment
  const clerk = [...everyDepartment, ...byDepartment[department].clerk]
  return role === 'DEPT_CLERK' ? clerk : [...clerk, 'case:extend', 'case:supervise', ...byDepartment[department].leader]
}

/** Every scope that some role has. */
export const allScopes: readonly string[] = [
  ...new Set([
    ...Object.values(byRole).flat(),
    ...everyDepartment,
    ...Object.values(byDepartment).flatMap(({ clerk, leader }) => [...clerk, ...leader]),
  ]),
].sort()
