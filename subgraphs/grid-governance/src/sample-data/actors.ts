import type { OrganisationKey, Random } from '@yiwang/shared/sample-data'

/** Who acts in a step: the shown name, the account and the role. */
export interface Actor {
  readonly name: string
  readonly id: string
  readonly role: string
}

const surnames = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '胡',
  '朱',
  '高',
  '林',
  '何',
  '郭',
  '马',
  '罗',
]

/** Clerks are shown masked, as accounts are. */
function masked(index: number): string {
  return `${surnames[index % surnames.length] ?? '王'}*`
}

/** 综治中心受理员, six in each county. */
export function centreClerk(countyCode: string, random: Random): Actor {
  const index = random.between(0, 5)
  return { name: masked(index), id: `centre-${countyCode.slice(0, 6)}-${String(index + 1)}`, role: 'CENTRE_CLERK' }
}

export function centreLeader(countyCode: string): Actor {
  return { name: masked(7), id: `centre-leader-${countyCode.slice(0, 6)}`, role: 'CENTRE_LEADER' }
}

/** 部门经办人, two in each department. */
export function departmentClerk(uscc: string, random: Random): Actor {
  const index = random.between(8, 9)
  return {
    name: masked(index + (Number(uscc.slice(8, 16)) % 11)),
    id: `dept-${uscc}-${String(index - 7)}`,
    role: 'DEPT_CLERK',
  }
}

export function departmentLeader({ uscc }: Pick<OrganisationKey, 'uscc'>): Actor {
  return { name: masked(12), id: `dept-leader-${uscc}`, role: 'DEPT_LEADER' }
}

export function gridWorker({ workerId, displayName }: { workerId: string; displayName: string }): Actor {
  return { name: displayName, id: workerId, role: 'GRID_WORKER' }
}

export function citizen(person: { personId: string; displayName: string } | null): Actor {
  return person === null
    ? { name: '群众', id: 'citizen', role: 'CITIZEN' }
    : { name: person.displayName, id: person.personId, role: 'CITIZEN' }
}
