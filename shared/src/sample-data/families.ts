import type { Random } from './random.ts'

/** A member before names and numbers: only what family life decides. */
export interface Member {
  readonly gender: 'MALE' | 'FEMALE'
  readonly birthYear: number
  /** children and their father's parents bear the family's surname */
  readonly bearsFamilyName: boolean
}

export type FamilyKind = 'ELDER' | 'ELDER_COUPLE' | 'SINGLE' | 'COUPLE' | 'PARENTS' | 'THREE_GENERATIONS'

/** Ages are those of this year. */
const REFERENCE_YEAR = 2021

const ORDINARY: readonly [FamilyKind, number][] = [
  ['ELDER', 9],
  ['ELDER_COUPLE', 12],
  ['SINGLE', 11],
  ['COUPLE', 15],
  ['PARENTS', 34],
  ['THREE_GENERATIONS', 19],
]

/** 汉滨's sample is the pension archive: nearly all of its households are of people over 60. */
const ELDERLY: readonly [FamilyKind, number][] = [
  ['ELDER', 30],
  ['ELDER_COUPLE', 69],
  ['PARENTS', 1],
]

export function createFamily(random: Random, mostlyElderly: boolean): Member[] {
  return compose(random, pickKind(random, mostlyElderly ? ELDERLY : ORDINARY))
}

function pickKind(random: Random, weights: readonly [FamilyKind, number][]): FamilyKind {
  let left = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [kind, weight] of weights) {
    left -= weight
    if (left < 0) return kind
  }
  return 'PARENTS'
}

function compose(random: Random, kind: FamilyKind): Member[] {
  if (kind === 'ELDER') return [elder(random, random.chance(0.6) ? 'FEMALE' : 'MALE')]
  if (kind === 'ELDER_COUPLE') return [elder(random, 'MALE'), elder(random, 'FEMALE')]
  if (kind === 'SINGLE') return [adult(random.chance(0.4) ? 'FEMALE' : 'MALE', random.between(22, 58))]
  const fatherAge = kind === 'COUPLE' ? random.between(24, 58) : random.between(28, 46)
  const couple = [
    adult('MALE', fatherAge),
    { ...adult('FEMALE', fatherAge - random.between(0, 3)), bearsFamilyName: false },
  ]
  if (kind === 'COUPLE') return couple
  const children = Array.from({ length: random.chance(0.35) ? 2 : 1 }, () => child(random, fatherAge))
  if (kind === 'PARENTS') return [...couple, ...children]
  const grandmother = adult('FEMALE', Math.max(60, fatherAge + random.between(22, 27)))
  const withGrandfather = random.chance(0.5) && children.length === 1
  const grandfather = adult('MALE', Math.max(60, fatherAge + random.between(23, 29)))
  return [...couple, { ...grandmother, bearsFamilyName: false }, ...(withGrandfather ? [grandfather] : []), ...children]
}

/** Over 60 already in 2021, so that they draw a pension at every district's time. */
function elder(random: Random, gender: Member['gender']): Member {
  return { gender, birthYear: random.between(1934, 1960), bearsFamilyName: gender === 'MALE' }
}

function adult(gender: Member['gender'], age: number): Member {
  return { gender, birthYear: REFERENCE_YEAR - age, bearsFamilyName: gender === 'MALE' }
}

function child(random: Random, fatherAge: number): Member {
  const age = random.between(1, Math.min(19, Math.max(2, fatherAge - 24)))
  return { gender: random.chance(0.5) ? 'FEMALE' : 'MALE', birthYear: REFERENCE_YEAR - age, bearsFamilyName: true }
}
