import type { Caller, Role } from '../caller/index.ts'
import type { RequestContext } from '../graphql/index.ts'
import type { PersonalField } from './personal-fields.ts'
import type { PersonalKind } from './personal-kinds.ts'
import { roleSees } from './role-kinds.ts'
import { mayBeChild, type Subject } from './subject.ts'

/** How a caller gets to see a field of one record; `no-purpose`: a stated purpose is all that is missing. */
export type Sight = 'clear' | 'masked' | 'no-purpose'

/** What is the same for all records of one caller and field. */
interface Rights {
  /** the contract's scopes for the field are there */
  readonly scoped: boolean
  /** a role sees it wherever the caller sees rows */
  readonly everywhere: boolean
  /** a grid worker sees it in the own grids */
  readonly inOwnGrids: boolean
}

const known = new WeakMap<Caller, Map<PersonalField, Rights>>()

/** The scope of those whose work is with people: without it nothing of a child is told. */
const PEOPLE_SCOPE = 'person:search'

/**
 * Decides by role, department, scope, grid and purpose (契约“角色与权限范围”); the region is the repositories' matter.
 * Everyone sees the own record. Nothing else is shown unmasked without a purpose, which is asked of sensitive data
 * (个人信息保护法第28条) and here of all that is masked by default. Of a child even the masked forms need scope and
 * purpose.
 * @param subject the record that the field belongs to; undefined where the field stands for a list or a payload
 */
export function sightOf(context: RequestContext, field: PersonalField, subject: Subject | undefined): Sight {
  const { caller } = context
  const rights = rightsOf(caller, field)
  if (isOwn(context, subject)) return rights.scoped ? 'clear' : 'masked'
  if (field.masked) return isTold(context, subject) ? 'clear' : 'masked'
  if (!rights.everywhere && !(rights.inOwnGrids && isInOwnGrids(caller, subject))) return 'masked'
  return hasPurpose(caller) ? 'clear' : 'no-purpose'
}

/**
 * Whether the caller sees a kind unmasked, which needs the scope, and so may search by it: for anyone else a match would
 * tell what the mask hides.
 */
export function seesKind(caller: Caller, kind: PersonalKind, scope: string): boolean {
  const { roles, scopes, department } = caller
  const sees = (role: Role) => roleSees(role, department, { kind, departments: [] })
  return hasPurpose(caller) && scopes.includes(scope) && roles.some(sees)
}

/** Whether masked names and numbers of children are told to the caller. */
export function isToldOfChildren(caller: Caller): boolean {
  return hasPurpose(caller) && caller.scopes.includes(PEOPLE_SCOPE)
}

function rightsOf(caller: Caller, field: PersonalField): Rights {
  const ofCaller = known.get(caller) ?? new Map<PersonalField, Rights>()
  known.set(caller, ofCaller)
  const rights = ofCaller.get(field) ?? findRights(caller, field)
  ofCaller.set(field, rights)
  return rights
}

function findRights({ roles, scopes, department }: Caller, field: PersonalField): Rights {
  const scoped = field.scopes.length === 0 || field.scopes.some((all) => all.every((scope) => scopes.includes(scope)))
  const sees = (role: Role) => roleSees(role, department, field)
  return {
    scoped,
    everywhere: scoped && roles.some((role) => role !== 'GRID_WORKER' && sees(role)),
    inOwnGrids: scoped && roles.includes('GRID_WORKER') && sees('GRID_WORKER'),
  }
}

/** Rows of a citizen's scope are the own ones; only the members of the own household are other persons. */
function isOwn({ caller, scope }: RequestContext, subject: Subject | undefined): boolean {
  const personId = subject?.personId
  if (personId !== undefined && personId !== null) return personId === caller.personId
  return scope.kind === 'person'
}

function isTold({ caller, now }: RequestContext, subject: Subject | undefined): boolean {
  return subject !== undefined && (!mayBeChild(subject, now) || isToldOfChildren(caller))
}

function isInOwnGrids({ grids }: Caller, subject: Subject | undefined): boolean {
  const gridCode = subject?.gridCode
  // lists, payloads and records without a grid lie in the caller's row scope, which is the own grids
  return gridCode === undefined || (gridCode !== null && grids.includes(gridCode))
}

function hasPurpose({ purpose }: Caller): boolean {
  return purpose !== null && purpose.trim() !== ''
}
