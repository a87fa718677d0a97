/** XQ, the community's code and three digits. */
export function quarterId(villageCode: string, order: number): string {
  return `XQ${villageCode}${String(order).padStart(3, '0')}`
}

/** The village's code and five digits (DB6101/T 3185: 00001–99999). */
export function buildingId(villageCode: string, order: number): string {
  return `${villageCode}${String(order).padStart(5, '0')}`
}

/** The building's number and three digits. */
export function dwellingId(building: string, order: number): string {
  return `${building}${String(order).padStart(3, '0')}`
}

/** Stairs, storey and door of the n-th flat: two doors on each of six storeys, then the next stairs. */
export function flatName(order: number): string {
  const stairs = Math.floor(order / 12) + 1
  const storey = Math.floor((order % 12) / 2) + 1
  return `${stairs}单元${storey}0${(order % 2) + 1}室`
}
