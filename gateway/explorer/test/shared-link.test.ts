import { MAX_LINK_CHARACTERS, parseSharedLink, toSharedLink } from '../src/shared-link.ts'

const PAGE = new URL('http://gateway.example/?from=mail#old')
const OPERATION = { query: '# 一图掌握\nquery Overview { me { accountId } }', variables: '{ "code": "360302000000" }' }

describe('a shared link', () => {
  it('brings back the operation and its variables', () => {
    const link = toSharedLink(PAGE, OPERATION)
    expect(parseSharedLink(new URL(link ?? '').hash)).toEqual({ kind: 'opened', operation: OPERATION })
  })

  it('is refused when it would be too long', () => {
    expect(toSharedLink(PAGE, { ...OPERATION, query: 'x'.repeat(MAX_LINK_CHARACTERS) })).toBeNull()
    expect(parseSharedLink(`#share=${'A'.repeat(MAX_LINK_CHARACTERS)}`)).toEqual({ kind: 'too-long' })
  })

  it.each(['#share=', '#share=%%%', '#share=e30', '#share=bnVsbA'])('%s is reported as damaged', (hash) => {
    expect(parseSharedLink(hash)).toEqual({ kind: 'damaged' })
  })

  it('is not seen in any other address', () => {
    expect(parseSharedLink('')).toEqual({ kind: 'none' })
    expect(parseSharedLink('#top')).toEqual({ kind: 'none' })
  })
})
