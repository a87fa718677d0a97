import { createRandom } from '@yiwang/shared/sample-data'

/** Somebody who acts on a record; names are masked as in every record. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: 'TOWN_CLERK' | 'DEPT_CLERK' | 'DEPT_LEADER'
}

/** The people of a county: the township's clerk reviews, the county's leader decides. */
export interface Staff {
  readonly townClerk: Actor
  readonly visitors: readonly [Actor, Actor]
  readonly clerk: Actor
  readonly leader: Actor
}

const SURNAMES = [...'王李张刘陈杨赵周吴徐孙胡郭何高林罗郑梁']

export function staffOf(townCode: string): Staff {
  const random = createRandom(Number(townCode.slice(0, 9)))
  const actor = (place: string, order: number, role: Actor['role']): Actor => ({
    id: `MZ${place}${String(order).padStart(3, '0')}`,
    name: random.pick(SURNAMES) + '*'.repeat(random.between(1, 2)),
    role,
  })
  const town = townCode.slice(0, 9)
  const county = townCode.slice(0, 6)
  return {
    townClerk: actor(town, 1, 'TOWN_CLERK'),
    visitors: [actor(town, 2, 'TOWN_CLERK'), actor(town, 3, 'TOWN_CLERK')],
    clerk: actor(county, 1, 'DEPT_CLERK'),
    leader: actor(county, 2, 'DEPT_LEADER'),
  }
}
