type Data = Record<string, unknown>

/**
 * GraphQL names such as `__proto__` and `constructor` are legal response names. `JSON.parse` makes plain objects, so a
 * plain read of a missing one would find what Object.prototype has, and a plain write of `__proto__` would be lost.
 */
export function isInherited(name: string): boolean {
  return name in Object.prototype
}

export function readOwn(object: Readonly<Data>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

export function writeOwn(object: Data, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true })
  } else object[name] = value
}

export function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
