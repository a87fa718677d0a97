import { z } from 'zod'
import { beijingDate } from '../time/index.ts'
import { badInput, type Refusal } from './refusal.ts'

/** Kinds of input values that mutations of every department have; GraphQL has already checked their types. */

export const clientToken = z.string().min(1, 'clientToken 不能为空').max(100, 'clientToken 最长100个字符')

export const expectedVersion = z.number().int().nullish()

/** A text that must say something. */
export const filled = (what: string, max = 500) =>
  z.string().trim().min(1, `${what}不能为空`).max(max, `${what}最长${max}字`)

export const optionalText = (what: string, max = 500) => z.string().trim().max(max, `${what}最长${max}字`).nullish()

/** What happened has happened by today. */
export function notAfterToday(day: string, now: number, field: string, what: string): Refusal | null {
  return day <= beijingDate(now) ? null : badInput(`${what}不能晚于今天，收到 ${day}`, field)
}

/** A deadline lies ahead. */
export function afterToday(day: string, now: number, field: string, what: string): Refusal | null {
  return day > beijingDate(now) ? null : badInput(`${what}须晚于今天，收到 ${day}`, field)
}
