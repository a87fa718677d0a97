import { isObject, readOwn, writeOwn } from '../operations/own-properties.ts'
import type { Data } from './run.ts'

/**
 * Merges what a fetch received into an object of the tree; of two values the later one counts. Received objects become
 * part of the tree as they are, and where an entity stands at several places, part of each.
 */
export function mergeData(target: Data, received: Readonly<Data>): void {
  for (const name in received) mergeField(target, name, received[name])
}

/** Merges what was received of one field into an object of the tree. */
export function mergeField(target: Data, name: string, value: unknown): void {
  const isLeaf = typeof value !== 'object' || value === null
  if (isLeaf || !mergeValue(readOwn(target, name), value)) writeOwn(target, name, value)
}

function mergeValue(known: unknown, value: unknown): boolean {
  if (known === value) return true
  if (isObject(value)) {
    if (!isObject(known)) return false
    mergeData(known, value)
    return true
  }
  if (!Array.isArray(value) || !Array.isArray(known) || value.length !== known.length) return false
  mergeLists(known, value)
  return true
}

function mergeLists(known: unknown[], elements: readonly unknown[]): void {
  for (const [index, element] of elements.entries()) {
    if (!mergeValue(known[index], element)) known[index] = element
  }
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
