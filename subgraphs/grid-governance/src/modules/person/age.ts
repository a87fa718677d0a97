import { beijingDate } from '@yiwang/shared/time'

/** 周岁 on the Beijing day of `now`. */
export function ageAt(birthDate: string, now: number): number {
  const today = beijingDate(now)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Everyone born on or before this day has reached the age. */
export function bornOnOrBefore(age: number, now: number): string {
  const today = beijingDate(now)
  return `${String(Number(today.slice(0, 4)) - age).padStart(4, '0')}${today.slice(4)}`
}
