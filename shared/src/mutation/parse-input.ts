import type { z } from 'zod'
import { badInput, type Refusal } from './refusal.ts'

/** The input as the definition wants it, or the first fault with its path. */
export function parseInput<Input>(schema: z.ZodType<Input>, raw: unknown): Input | Refusal {
  // GraphQL gives objects without a prototype
  const parsed = schema.safeParse(structuredClone(raw))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return badInput(issue?.message ?? '输入不合法', ...(issue?.path ?? []).map(String))
}
