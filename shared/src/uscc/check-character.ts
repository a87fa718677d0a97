/** GB 32100: 31 characters, without I, O, S, V and Z; the weight of a place is 3^index modulo 31. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const USCC = new RegExp(`^[${CHARACTERS}]{18}$`)

/** 统一社会信用代码: 18 characters of which the last follows from the others. */
export function isUscc(code: string): boolean {
  return USCC.test(code) && usccCheckCharacter(code.slice(0, 17)) === code[17]
}

/** The last character for the first 17. */
export function usccCheckCharacter(body: string): string {
  let weight = 1
  let sum = 0
  for (const character of body) {
    sum += CHARACTERS.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return CHARACTERS[(31 - (sum % 31)) % 31] ?? ''
}
