import { expect, test } from '@jest/globals'
import { JsonAnswer } from '../../src/execution/json-answer.ts'
import { stringifyAnswer, toLazyData } from '../../src/execution/lazy-data.ts'

// spaces show whether the text was sent as it is or made anew
const text = '{"a": {"b": 1}, "__proto__": [2]}'
const lazy = () => toLazyData(new JsonAnswer(Buffer.from(text), [])) ?? {}

test('data that nobody looks at is sent as the text it is', () => {
  expect(stringifyAnswer({ errors: [{ message: 'x' }], data: lazy(), extensions: undefined })).toBe(
    `{"errors":[{"message":"x"}],"data":${text}}`,
  )
})

test('data that somebody looked at reads like any object', () => {
  const data = lazy()
  expect(data['a']).toEqual({ b: 1 })
  expect(Object.keys(data)).toEqual(['a', '__proto__'])
  expect('a' in data).toBe(true)
  expect(Object.getOwnPropertyDescriptor(data, 'a')?.value).toEqual({ b: 1 })
  expect(stringifyAnswer({ data })).toBe(`{"data":${JSON.stringify(JSON.parse(text))}}`)
})

test.each<[string, (data: Record<string, unknown>) => unknown, string]>([
  ['set', (data) => (data['a'] = 2), '{"data":{"a":2,"__proto__":[2]}}'],
  ['deleted', (data) => delete data['a'], '{"data":{"__proto__":[2]}}'],
  [
    'defined',
    (data) => Object.defineProperty(data, 'c', { value: 3, enumerable: true }),
    '{"data":{"a":{"b":1},"__proto__":[2],"c":3}}',
  ],
  ['changed inside', (data) => ((data['a'] as { b: number }).b = 9), '{"data":{"a":{"b":9},"__proto__":[2]}}'],
])('what a plugin has %s is sent', (_, change, sent) => {
  const data = lazy()
  change(data)
  expect(stringifyAnswer({ data })).toBe(sent)
})

test('null is null', () => {
  expect(stringifyAnswer({ data: toLazyData(new JsonAnswer(Buffer.from('null'), [])) })).toBe('{"data":null}')
})
