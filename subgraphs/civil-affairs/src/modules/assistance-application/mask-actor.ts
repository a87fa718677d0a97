/** 王* of 王小明: the first character and a star for each further one. A name that is masked already stays as it is. */
export function maskActor(name: string): string {
  const [first = '', ...rest] = name
  return first + '*'.repeat(Math.max(1, rest.length))
}
