import { checkFirst, toCents } from '@yiwang/shared/database'
import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { inspectionByNo } from '../inspection/loaders.ts'
import { isFiled } from './hazard-status.ts'
import {
  fiveImplementationsByHazard,
  hazardByNo,
  hazardsInRegion,
  listedSupervisionByHazard,
  stepsByHazard,
} from './loaders.ts'

const MAX_EVIDENCE = 20

export const hazardResolvers: Resolvers = {
  Query: {
    hazard: (_, { hazardNo }, context) => context.load(hazardByNo, null, hazardNo),
    hazards: (_, { regionCode, filter, first, after }, context) =>
      hazardsInRegion({ regionCode, filter: filter ?? null, first, after: after ?? null }, context),
  },
  Hazard: {
    __resolveReference: ({ hazardNo }, context) => context.load(hazardByNo, null, hazardNo),
    organisation: ({ organisationUscc }) => (organisationUscc === null ? null : { uscc: organisationUscc }),
    building: ({ buildingId }) => (buildingId === null ? null : { buildingId }),
    region: ({ regionCode }) => ({ code: regionCode }),
    sourceCase: ({ caseNo }) => (caseNo === null ? null : { caseNo }),
    sourceInspection: ({ inspectionNo }, _, context) =>
      inspectionNo === null ? null : context.load(inspectionByNo, null, inspectionNo),
    filed: ({ status }) => isFiled(status),
    productionSuspended: ({ productionSuspended }) => productionSuspended === 1,
    fiveImplementations: ({ hazardNo }, _, context) => context.load(fiveImplementationsByHazard, null, hazardNo),
    listedSupervision: ({ hazardNo }, _, context) => context.load(listedSupervisionByHazard, null, hazardNo),
    // the column is written by this department as a JSON list of addresses
    evidence: ({ evidence }, { first }) => (JSON.parse(evidence) as string[]).slice(0, checkFirst(first, MAX_EVIDENCE)),
    timeline: async ({ hazardNo }, { first }, context) => [
      ...(await context.load(stepsByHazard, checkFirst(first), hazardNo)),
    ],
  },
  HazardStep: {
    from: ({ fromStatus }) => fromStatus,
    to: ({ toStatus }) => toStatus,
  },
  FiveImplementations: {
    funds: ({ fundsCents }) => money(toCents(fundsCents)),
  },
  ListedSupervision: {
    supervisingDepartment: ({ departmentUscc }) => (departmentUscc === null ? null : { uscc: departmentUscc }),
  },
}
