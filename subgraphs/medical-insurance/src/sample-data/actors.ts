import type { Role } from '@yiwang/shared/caller'

export interface Actor {
  readonly id: string
  /** masked */
  readonly name: string
  readonly role: Role
}

/** The accounts that act in the samples of a township; nobody real is meant. */
export function actorsOf(townCode: string) {
  const county = townCode.slice(0, 6)
  const actor = (id: string, name: string, role: Role): Actor => ({ id, name, role })
  return {
    system: actor(`SYS-YB-${county}`, '医保系统', 'SYSTEM'),
    townClerk: actor(`ZJ-${townCode.slice(0, 9)}`, '专*', 'TOWN_CLERK'),
    departmentClerk: actor(`YB-${county}-1`, '经*', 'DEPT_CLERK'),
    departmentLeader: actor(`YB-${county}-0`, '领*', 'DEPT_LEADER'),
    auditor: actor(`SJ-${county}`, '审*', 'AUDITOR'),
  }
}
