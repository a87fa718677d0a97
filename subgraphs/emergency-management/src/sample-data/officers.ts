import { createRandom } from '@yiwang/shared/sample-data'

/** Somebody of the department who signs, orders, accepts or writes off; the name is masked as in every record. */
export interface Officer {
  readonly id: string
  readonly name: string
}

/** The department's people of one county: whoever accepts is never who rectifies or signed. */
export interface CountyOfficers {
  readonly inspectors: readonly [Officer, Officer, Officer, Officer]
  readonly clerk: Officer
  readonly leader: Officer
}

const SURNAMES = [...'王李张刘陈杨赵周吴徐孙马胡郭何高林罗郑梁']

export function officersOf(countyCode: string): CountyOfficers {
  const county = countyCode.slice(0, 6)
  const random = createRandom(Number(county))
  const officer = (order: number): Officer => ({
    id: `AQ${county}${String(order).padStart(3, '0')}`,
    name: random.pick(SURNAMES) + '*'.repeat(random.between(1, 2)),
  })
  return {
    inspectors: [officer(1), officer(2), officer(3), officer(4)],
    clerk: officer(5),
    leader: officer(6),
  }
}

/** The safety officer of an enterprise, who rectifies its hazards. */
export function safetyOfficerOf(uscc: string): Officer {
  const random = createRandom(Number(uscc.slice(8, 16)))
  return { id: `AQY${uscc}`, name: `${random.pick(SURNAMES)}*` }
}
