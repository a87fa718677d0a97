import { createRandom } from '@yiwang/shared/sample-data'

/** Somebody who acts in a record; the name is masked already. */
export interface Officer {
  readonly id: string
  readonly name: string
  readonly role: 'DEPT_CLERK' | 'DEPT_LEADER'
}

const SURNAMES = [...'韩段苏魏唐冯程蔡余杜叶吕丁沈姚卢']

/** The clerk of the county's housing department, who files and remediates. */
export function clerkOf(code: string): Officer {
  return officerOf(code, 'clerk', 'DEPT_CLERK')
}

/** The leader, who accepts: never the same as the clerk (R-HOUSE-ACCEPTOR). */
export function leaderOf(code: string): Officer {
  return officerOf(code, 'leader', 'DEPT_LEADER')
}

function officerOf(code: string, post: string, role: Officer['role']): Officer {
  const county = code.slice(0, 6)
  const random = createRandom(Number(county) + post.length)
  return { id: `housing-${post}-${county}`, name: `${random.pick(SURNAMES)}*`, role }
}
