import { randomBytes } from 'node:crypto'
import type { DataKey } from '@yiwang/shared/vault'

/** `id:key` each, newest first, separated by commas or line ends; keys are 32 bytes, base64url. */
const RING = /^[A-Za-z0-9]{1,16}:[\w-]{43}(?:[,\s]+[A-Za-z0-9]{1,16}:[\w-]{43})*[,\s]*$/

/** No key twice: the id in front of a text must say which. */
export function isKeyRing(text: string): boolean {
  if (!RING.test(text.trim())) return false
  const ids = parseKeyRing(text).map(({ id }) => id)
  return new Set(ids).size === ids.length
}

export function parseKeyRing(text: string): DataKey[] {
  return text
    .split(/[,\s]+/)
    .filter((part) => part !== '')
    .map((part) => {
      const [id = '', key = ''] = part.split(':')
      return { id, key: Buffer.from(key, 'base64url') }
    })
}

/** A fresh key as the ring has it; its name is the day, with a letter when there is one of that name. */
export function newKeyText(day: string, known: readonly DataKey[] = []): string {
  const name = day.replaceAll('-', '')
  const id = ['', ...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `k${name}${letter}`).find(isFree(known)) ?? name
  return `${id}:${randomBytes(32).toString('base64url')}`
}

function isFree(known: readonly DataKey[]): (id: string) => boolean {
  return (id) => !known.some((key) => key.id === id)
}
