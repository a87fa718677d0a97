import { usccCheckCharacter } from '../uscc/index.ts'

/** GB 11714: weights of the eight characters of an organisation code. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * A unified social credit code of 18 characters with valid check characters and the prefix 99, which is not assigned
 * to any registrar, so that it is nobody's: 99 + county (6) + organisation code (9) + check character.
 */
export function createUscc(countyCode: string, order: number): string {
  const organisation = String(order).padStart(8, '0')
  const body = `99${countyCode.slice(0, 6)}${organisation}${organisationCheckCharacter(organisation)}`
  return body + usccCheckCharacter(body)
}

function organisationCheckCharacter(organisation: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, index) => total + weight * Number(organisation[index]), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}
