import type { Resolvers } from '../../generated/resolver-types.ts'
import { hazardsByInspection } from '../hazard/loaders.ts'
import type { ChecklistEntry } from './entities.ts'
import { inspectionByNo, inspectionsInRegion } from './loaders.ts'

export const inspectionResolvers: Resolvers = {
  Query: {
    inspection: (_, { inspectionNo }, context) => context.load(inspectionByNo, null, inspectionNo),
    inspections: (_, { regionCode, filter, first, after }, context) =>
      inspectionsInRegion({ regionCode, filter: filter ?? null, first, after: after ?? null }, context),
  },
  Inspection: {
    __resolveReference: ({ inspectionNo }, context) => context.load(inspectionByNo, null, inspectionNo),
    on: ({ inspectedOn }) => inspectedOn,
    region: ({ regionCode }) => ({ code: regionCode }),
    organisation: ({ organisationUscc }) => (organisationUscc === null ? null : { uscc: organisationUscc }),
    // the column is written by this department as a JSON list of checklist entries
    checklist: ({ checklist }) => JSON.parse(checklist) as ChecklistEntry[],
    hazards: ({ inspectionNo }, { first, after }, context) =>
      context.load(hazardsByInspection, { filter: null, first, after: after ?? null }, inspectionNo),
  },
}
