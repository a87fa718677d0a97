import type { Department, Role } from '../caller/index.ts'
import type { PersonalField } from './personal-fields.ts'
import type { PersonalKind } from './personal-kinds.ts'

/**
 * Which kinds a role sees unmasked of the persons in its region (契约“角色与权限范围”): the grid worker reaches people
 * and works for them but sees masked names and no amounts of a medical alert; the reception of the governance centre
 * and the auditor see masked persons; an analyst sees none. Citizens see their own record, which is no matter of kinds.
 */
const kindsOfRole: Readonly<Record<Exclude<Role, DepartmentRole>, readonly PersonalKind[]>> = {
  CITIZEN: [],
  GRID_WORKER: ['PHONE', 'ADDRESS', 'ASSISTANCE', 'MEDICAL_STATUS'],
  TOWN_CLERK: ['ADDRESS', 'ASSISTANCE', 'MEDICAL_STATUS', 'MEDICAL'],
  CENTRE_CLERK: [],
  CENTRE_LEADER: ['NAME', 'PHONE', 'BIRTH_DATE', 'ADDRESS', 'ATTENTION'],
  ENTERPRISE_OFFICER: [],
  COMMAND_CENTRE: ['MEDICAL_STATUS', 'MEDICAL'],
  ANALYST: [],
  AUDITOR: [],
}

/** Roles that see their own department's person fields, whatever the kind, and what it shares with them. */
type DepartmentRole = 'DEPT_CLERK' | 'DEPT_LEADER' | 'SYSTEM'

/** Whether the role, in its department, is one that sees the field unmasked; scopes and purpose are asked besides. */
export function roleSees(
  role: Role,
  department: Department | null,
  field: Pick<PersonalField, 'kind' | 'departments'>,
): boolean {
  if (role !== 'DEPT_CLERK' && role !== 'DEPT_LEADER' && role !== 'SYSTEM')
    return kindsOfRole[role].includes(field.kind)
  return department !== null && field.departments.includes(department)
}
