import { parseToken } from '../src/parse-token.ts'

describe('a pasted token', () => {
  it.each([
    ['a.b-c_d.e', 'a.b-c_d.e'],
    ['  Bearer a.b.c\n', 'a.b.c'],
    ['   ', ''],
  ])('%j is %j', (pasted, token) => {
    expect(parseToken(pasted)).toBe(token)
  })

  it.each(['令牌', 'a b', 'a.b.c。'])('%j is no token', (pasted) => {
    expect(parseToken(pasted)).toBeNull()
  })
})
