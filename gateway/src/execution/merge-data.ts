import { isObject, readOwn, writeOwn } from '../operations/own-properties.ts'
import type { Data } from './run.ts'

/**
 * Merges what a fetch received into an object of the tree; of two values the later one counts. Received objects become
 * part of the tree as they are.
 */
export function mergeData(target: Data, received: Readonly<Data>): void {
  for (const name of Object.keys(received)) {
    const value = received[name]
    if (value === undefined) continue
    const known = readOwn(target, name)
    if (!mergeValue(known, value)) writeOwn(target, name, value)
  }
}

function mergeValue(known: unknown, value: unknown): boolean {
  if (isObject(value)) {
    if (!isObject(known)) return false
    mergeData(known, value)
    return true
  }
  if (!Array.isArray(value) || !Array.isArray(known) || value.length !== known.length) return false
  for (const [index, element] of value.entries()) {
    if (!mergeValue(known[index], element)) known[index] = element
  }
  return true
}

/** A copy of JSON data. */
export function copyData(received: Readonly<Data>): Data {
  const copy: Data = {}
  for (const name of Object.keys(received)) writeOwn(copy, name, copyValue(received[name]))
  return copy
}

function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyValue)
  return isObject(value) ? copyData(value) : value
}
