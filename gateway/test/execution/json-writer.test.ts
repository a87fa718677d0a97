import { expect, test } from '@jest/globals'
import { JsonWriter } from '../../src/execution/json-writer.ts'

function written(write: (json: JsonWriter) => void): string {
  const json = new JsonWriter()
  write(json)
  return json.take().toString()
}

test.each([
  ['ASCII', 'plain \u007f'],
  ['what JSON escapes', 'a"b\\c\nd\u0000'],
  ['Chinese', '一网统管'],
  ['characters beyond the basic plane, and half of one', '😀 \ud83d'],
  ['separators of lines and paragraphs', '\u2028\u2029'],
  ['nothing', ''],
])('a string of %s is written as JSON.stringify writes it', (_, text) => {
  expect(written((json) => json.string(text))).toBe(JSON.stringify(text))
})

test.each([0, -1, 1.5, 1e300, -2147483648, 5e-324])('the number %d is, too', (number) => {
  expect(written((json) => json.number(number))).toBe(JSON.stringify(number))
})

test('an answer larger than any before is whole, and those after it begin anew', () => {
  const large = '张三 said "yes"'.repeat(1_000_000)
  expect(written((json) => json.string(large)) === JSON.stringify(large)).toBe(true)
  expect(written((json) => json.raw(Buffer.from('null')))).toBe('null')
})

test('what was taken back is gone, and what is wanted again stands twice, though the room for it is new', () => {
  const half = 'x'.repeat(50_000)
  expect(
    written((json) => {
      json.text('[')
      json.string(half)
      const end = json.length
      json.text('wrong')
      json.length = end
      json.text(',')
      json.again(1, end)
      json.text(']')
    }),
  ).toBe(JSON.stringify([half, half]))
})

test('what was taken stays what it was', () => {
  const first = new JsonWriter()
  first.string('first')
  const bytes = first.take()
  expect(written((json) => json.string('other'))).toBe('"other"')
  expect(bytes.toString()).toBe('"first"')
})
