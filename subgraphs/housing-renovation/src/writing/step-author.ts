import type { Caller } from '@yiwang/shared/caller'
import { maskName } from '@yiwang/shared/privacy'

/** Who took a step, as the history shows it. */
export function stepAuthor({ id, displayName, roles }: Caller) {
  return { actorId: id, actor: maskName(displayName), role: roles[0] ?? 'CITIZEN' }
}
