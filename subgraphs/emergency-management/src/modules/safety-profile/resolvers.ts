import type { Resolvers, SafetyField } from '../../generated/resolver-types.ts'
import { enforcementCasesByOrganisation } from '../enforcement-case/loaders.ts'
import { hazardsByOrganisation } from '../hazard/loaders.ts'
import { inspectionsByOrganisation, lastInspectedOnByOrganisation } from '../inspection/loaders.ts'
import { interviewsByOrganisation } from '../interview/loaders.ts'
import { fiveListsByOrganisation, safetyProfileByOrganisation } from './loaders.ts'
import { allFivePosted } from './service.ts'

export const safetyProfileResolvers: Resolvers = {
  Organisation: {
    safetyProfile: ({ uscc }, _, context) => context.load(safetyProfileByOrganisation, null, uscc),
  },
  SafetyProfile: {
    // the column is written by this department as a JSON list of fields
    fields: ({ fields }) => JSON.parse(fields) as SafetyField[],
    keyUnit: ({ keyUnit }) => keyUnit === 1,
    fiveLists: async ({ uscc }, _, context) => [...(await context.load(fiveListsByOrganisation, null, uscc))],
    fiveListsPosted: async ({ uscc }, _, context) =>
      allFivePosted(await context.load(fiveListsByOrganisation, null, uscc)),
    hazards: ({ uscc }, { filter, first, after }, context) =>
      context.load(hazardsByOrganisation, { filter: filter ?? null, first, after: after ?? null }, uscc),
    inspections: ({ uscc }, { period, first, after }, context) =>
      context.load(inspectionsByOrganisation, { period: period ?? null, first, after: after ?? null }, uscc),
    lastInspectedOn: ({ uscc }, _, context) => context.load(lastInspectedOnByOrganisation, null, uscc),
    interviews: ({ uscc }, { first, after }, context) =>
      context.load(interviewsByOrganisation, { first, after: after ?? null }, uscc),
    enforcementCases: ({ uscc }, { first, after }, context) =>
      context.load(enforcementCasesByOrganisation, { first, after: after ?? null }, uscc),
  },
  SafetyList: {
    posted: ({ posted }) => posted === 1,
  },
}
