/** Five departments walk 2,000 steps each. Others by hand: WALK_SEED=n, and longer ones: WALK_STEPS=n */
export const walkSeed = Number(process.env['WALK_SEED'] ?? 20_260_610)
export const walkSteps = Number(process.env['WALK_STEPS'] ?? 2_000)
