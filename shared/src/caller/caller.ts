import { z } from 'zod'

export const roles = [
  'CITIZEN',
  'GRID_WORKER',
  'TOWN_CLERK',
  'CENTRE_CLERK',
  'CENTRE_LEADER',
  'DEPT_CLERK',
  'DEPT_LEADER',
  'ENTERPRISE_OFFICER',
  'COMMAND_CENTRE',
  'ANALYST',
  'AUDITOR',
  'SYSTEM',
] as const
export type Role = (typeof roles)[number]

/** The departments whose clerks have scopes of their own; grid governance works through the 综治中心 roles. */
export const departments = ['civil-affairs', 'medical-insurance', 'emergency-management', 'housing-renovation'] as const
export type Department = (typeof departments)[number]

export const callerSchema = z.object({
  /** account id */
  id: z.string().max(64),
  displayName: z.string().max(64),
  roles: z.array(z.enum(roles)).max(12),
  scopes: z.array(z.string().max(64)).max(128),
  /** region codes the caller is responsible for; empty for citizens and enterprise officers */
  regions: z.array(z.string().regex(/^[1-9]\d{11}$/)).max(50),
  /** grids a grid worker is responsible for */
  grids: z.array(z.string().regex(/^[1-9]\d{14}$/)).max(50),
  department: z.enum(departments).nullable(),
  /** uscc of the caller's own department, enterprise or property company */
  organisation: z.string().max(18).nullable(),
  /** the caller's own resident record */
  personId: z.string().max(64).nullable(),
  /** grid worker number */
  workerId: z.string().max(64).nullable(),
  /** why personal data is asked for (header x-purpose) */
  purpose: z.string().max(200).nullable(),
  /** the program that asks, as it says itself: name and version (headers apollographql-client-name and -version) */
  client: z.string().max(200).nullable().default(null),
})

/** Who asks: what the gateway learned from the token and signs for each subgraph. */
export type Caller = z.infer<typeof callerSchema>

export const anonymous: Caller = {
  id: '',
  displayName: '',
  roles: [],
  scopes: [],
  regions: [],
  grids: [],
  department: null,
  organisation: null,
  personId: null,
  workerId: null,
  purpose: null,
  client: null,
}

export function isAnonymous(caller: Caller): boolean {
  return caller.id === ''
}
