import { checkFirst } from '@yiwang/shared/database'
import type { GridEventResolvers } from '../../generated/resolver-types.ts'
import { gridByCode } from '../grid/loaders.ts'
import { organisationByUscc } from '../organisation/loaders.ts'
import { regionOf } from '../region/loaders.ts'
import { lettersByCase } from '../supervision/loaders.ts'
import { assistingByCase, outcomesByCase, slaStateByCase, stepsByCase, subjectsByCase } from './loaders.ts'

/** The fields of the interface; the four kinds of case resolve them alike, from the same row. */
export const caseFields = {
  region: (row, _, context) => regionOf(context, row),
  grid: ({ gridCode }, _, context) => (gridCode === null ? null : context.load(gridByCode, null, gridCode)),
  building: ({ buildingId }) => (buildingId === null ? null : { buildingId }),
  subjects: ({ caseNo }, { first }, context) => context.load(subjectsByCase, { first: checkFirst(first, 50) }, caseNo),
  slaState: ({ caseNo }, { asOf }, context) => context.load(slaStateByCase, { asOf: asOf ?? context.now }, caseNo),
  responsibleDepartment: ({ responsibleUscc }, _, context) =>
    responsibleUscc === null ? null : context.load(organisationByUscc, null, responsibleUscc),
  assistingDepartments: ({ caseNo }, { first }, context) =>
    context.load(assistingByCase, { first: checkFirst(first, 20) }, caseNo),
  supervisions: ({ caseNo }, { first }, context) => context.load(lettersByCase, { first: checkFirst(first) }, caseNo),
  timeline: ({ caseNo }, { first }, context) => context.load(stepsByCase, { first: checkFirst(first, 200) }, caseNo),
  outcomes: async ({ caseNo }, { first, after }, context) => ({
    ...(await context.load(outcomesByCase, { first: checkFirst(first), after: after ?? null }, caseNo)),
    caseNo,
  }),
  evaluation: ({ evaluationScore: score, evaluationSatisfied, evaluationComment: comment, evaluatedAt: at }) =>
    score === null || at === null ? null : { score, satisfied: evaluationSatisfied === 1, comment, at },
} satisfies GridEventResolvers
