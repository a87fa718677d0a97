import { checkFirst } from '@yiwang/shared/database'
import { decimal2 } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { regionOf } from '../region/loaders.ts'
import {
  assessmentByWorker,
  gridByCode,
  gridCountByRegion,
  gridsByRegion,
  gridsByWorker,
  workerById,
  workerCountsByRegion,
  workersByGrid,
  workforceCountsByRegion,
} from './loaders.ts'
import { gridWorkerCount, workforce } from './service.ts'

export const gridResolvers: Resolvers = {
  Query: {
    grid: (_, { gridCode }, context) => context.load(gridByCode, null, gridCode),
    gridWorker: (_, { workerId }, context) => context.load(workerById, null, workerId),
  },
  Region: {
    grids: ({ code }, { first, after }, context) =>
      context.load(gridsByRegion, { first: checkFirst(first), after: after ?? null }, code),
    gridCount: ({ code }, _, context) => context.load(gridCountByRegion, null, code),
    gridWorkerCount: async ({ code }, _, context) =>
      gridWorkerCount(await context.load(workerCountsByRegion, null, code)),
    workforce: async ({ code }, { kinds }, context) => {
      const [workers, headCounts] = await Promise.all([
        context.load(workerCountsByRegion, null, code),
        context.load(workforceCountsByRegion, null, code),
      ])
      return workforce(workers, headCounts, kinds ?? null)
    },
  },
  Grid: {
    __resolveReference: ({ gridCode }, context) => context.load(gridByCode, null, gridCode),
    region: (grid, _, context) => regionOf(context, grid),
    workers: ({ gridCode }, { first }, context) =>
      context.load(workersByGrid, { first: checkFirst(first, 50) }, gridCode),
  },
  GridWorker: {
    __resolveReference: ({ workerId }, context) => context.load(workerById, null, workerId),
    grids: ({ workerId }, { first }, context) =>
      context.load(gridsByWorker, { first: checkFirst(first, 50) }, workerId),
    assessment: ({ workerId }, { year }, context) => context.load(assessmentByWorker, { year }, workerId),
  },
  GridWorkerAssessment: {
    score: ({ scoreX100 }) => decimal2(scoreX100),
    rank: ({ rankInKind }) => rankInKind,
  },
}
