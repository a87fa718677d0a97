import { describe, expect, it } from '@jest/globals'
import { withOwnOperation } from '../src/with-own-operation.ts'

const nameSent = (query: string, operationName: string | null) =>
  withOwnOperation({ query, operationName }).params.operationName

describe('the name that is sent with a text', () => {
  it('is that of the text, not that of the tab before', () => {
    expect(nameSent('query Person360 { me { id } }', 'Overview')).toBe('Person360')
  })

  it('is the chosen one of several', () => {
    expect(nameSent('query A { me { id } } query B { me { id } }', 'B')).toBe('B')
  })

  it('is left alone where the text leaves it open', () => {
    expect(nameSent('query A { me { id } } query B { me { id } }', 'C')).toBe('C')
    expect(nameSent('query {', 'A')).toBe('A')
  })

  it('is none for an operation without a name', () => {
    expect(nameSent('{ me { id } }', 'Overview')).toBeNull()
  })
})
