/** A name as others see it: the surname and stars (王小明 → 王**). */
export function maskName(name: string): string {
  const [surname = '', ...given] = [...name]
  return surname + '*'.repeat(given.length)
}
