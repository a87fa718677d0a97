export { isUscc, usccCheckCharacter } from './check-character.ts'
