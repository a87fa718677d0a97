import { anonymous, type Caller, scopesOf } from '../caller/index.ts'

/** A caller with the scopes of its roles and department, and a purpose: masks are the matter of a few tests. */
export function testCaller(parts: Partial<Caller> & Pick<Caller, 'roles'>): Caller {
  const caller = { ...anonymous, id: 'test', displayName: '测*', purpose: '测试', ...parts }
  return { ...caller, scopes: parts.scopes ?? scopesOf(caller.roles, caller.department) }
}
