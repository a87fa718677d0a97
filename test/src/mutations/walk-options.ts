import { testEngine } from '@yiwang/shared/testing'

const sqlite = testEngine() === 'sqlite'

/**
 * Every walk takes 2,000 steps on SQLite. On a server, where a step costs three times as much, the rules are the same and
 * only SQL can differ: there it takes 1,000 others. By hand: WALK_SEED=n, and longer ones: WALK_STEPS=n
 */
export const walkSeed = Number(process.env['WALK_SEED'] ?? (sqlite ? 20_260_610 : 20_260_614))
export const walkSteps = Number(process.env['WALK_STEPS'] ?? (sqlite ? 2_000 : 1_000))
