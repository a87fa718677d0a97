import type { RequestContext } from '../identity/request-context.ts'
import type { OperationSource } from '../operations/compile-operation.ts'
import type { Executable } from './compile-executable.ts'

/** An operation as one kind of caller runs it. */
export interface UsedOperation {
  readonly source: OperationSource
  /** of the first request of its kind */
  readonly context: RequestContext
  readonly incremental: boolean
}

/** Which operations are used most of late; what a new supergraph should have ready before it takes over. */
export interface OperationUsage {
  /** Called with every request, so it must cost next to nothing. */
  note(executable: Executable, operation: UsedOperation): void
  /** most used first */
  hottest(count: number): readonly UsedOperation[]
}

interface Use {
  readonly operation: UsedOperation
  /** uses, of which each counts half as much after every half-life */
  score: number
  /** when `score` was right, epoch milliseconds */
  at: number
}

const HALF_LIFE_MS = 600_000

/** @param limit - operations remembered at most: those used last */
export function createOperationUsage(limit: number): OperationUsage {
  const uses = new Map<Executable, Use>()
  return {
    note: (executable, operation) => {
      const now = Date.now()
      const use = uses.get(executable) ?? { operation, score: 0, at: now }
      use.score = scoreAt(use, now) + 1
      use.at = now
      uses.delete(executable)
      uses.set(executable, use)
      for (const oldest of uses.keys()) {
        if (uses.size <= limit) break
        uses.delete(oldest)
      }
    },
    hottest: (count) => {
      const now = Date.now()
      const byScore = [...uses.values()].sort((a, b) => scoreAt(b, now) - scoreAt(a, now))
      return byScore.slice(0, count).map(({ operation }) => operation)
    },
  }
}

function scoreAt({ score, at }: Use, now: number): number {
  return score * 2 ** ((at - now) / HALF_LIFE_MS)
}
