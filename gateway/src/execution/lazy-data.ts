import { invariant } from '@yiwang/shared/errors'
import { writeOwn } from '../operations/own-properties.ts'
import type { Answer } from './outcome.ts'
import type { Data } from './run.ts'

/** The text of data that nobody has looked at yet. */
const untouched = new WeakMap<object, string>()

/**
 * `data` for Apollo Server, whose plugins may read and change it: an object that is only made when somebody does. While
 * nobody has, `stringifyAnswer` sends the text it would have been made of.
 */
export function toLazyData(answer: Answer): Data | null {
  if (answer.dataText === 'null') return null
  const target: Data = {}
  const data = new Proxy(
    target,
    createHandler(() => {
      if (!untouched.delete(data)) return
      invariant(answer.data, 'its text is not null')
      for (const [name, value] of Object.entries(answer.data)) writeOwn(target, name, value)
    }),
  )
  untouched.set(data, answer.dataText)
  return data
}

/** Every look at the object makes it first. */
function createHandler(fill: () => void): ProxyHandler<Data> {
  return {
    get: (target, name, receiver) => (fill(), Reflect.get(target, name, receiver) as unknown),
    has: (target, name) => (fill(), Reflect.has(target, name)),
    ownKeys: (target) => (fill(), Reflect.ownKeys(target)),
    getOwnPropertyDescriptor: (target, name) => (fill(), Reflect.getOwnPropertyDescriptor(target, name)),
    defineProperty: (target, name, descriptor) => (fill(), Reflect.defineProperty(target, name, descriptor)),
    deleteProperty: (target, name) => (fill(), Reflect.deleteProperty(target, name)),
  }
}

/** Apollo Server's `stringifyResult`: the order of its fields, and text where there is text. */
export function stringifyAnswer(result: object): string {
  // a plain object with string keys
  const fields = Object.entries(result as Readonly<Record<string, unknown>>).flatMap(([name, value]) => {
    if (value === undefined) return []
    const text = typeof value === 'object' && value !== null ? untouched.get(value) : undefined
    return [`${JSON.stringify(name)}:${text ?? JSON.stringify(value)}`]
  })
  return `{${fields.join(',')}}`
}
