import { checkFirst, type Connection } from '@yiwang/shared/database'
import type { RequestContext } from '@yiwang/shared/graphql'
import type { CaseFilter, CaseKind, Resolvers } from '../../generated/resolver-types.ts'
import { organisationByUscc } from '../organisation/loaders.ts'
import { caseFields } from './case-fields.ts'
import type { CaseOutcomeRow, CaseRow } from './entities.ts'
import { caseByNo, casesByBuilding, casesByGrid, casesByPerson, outcomeTotalsByCase, listCases } from './loaders.ts'

/** A page of outcomes; its totals are of the whole case. */
export type CaseOutcomePage = Connection<CaseOutcomeRow> & { readonly caseNo: string }

const typeOfKind = {
  GRID_EVENT: 'GridEvent',
  DISPUTE: 'DisputeCase',
  HOTLINE: 'HotlineOrder',
  PETITION: 'PetitionCase',
} as const satisfies Record<CaseKind, string>

/** A reference by a concrete type finds only cases of that kind. */
const referenced =
  (kind: CaseKind) =>
  async ({ caseNo }: { readonly caseNo: string }, context: RequestContext): Promise<CaseRow | null> => {
    const found = await context.load(caseByNo, null, caseNo)
    return found?.kind === kind ? found : null
  }

export const caseResolvers: Resolvers = {
  Query: {
    case: (_, { caseNo }, context) => context.load(caseByNo, null, caseNo),
    cases: (_, { regionCode, ...args }, context) => listCases(context, { ...pageFrom(args, context.now), regionCode }),
  },
  Grid: { cases: ({ gridCode }, args, context) => context.load(casesByGrid, pageFrom(args, context.now), gridCode) },
  Building: {
    cases: ({ buildingId }, args, context) => context.load(casesByBuilding, pageFrom(args, context.now), buildingId),
  },
  Person: {
    cases: ({ personId }, args, context) => context.load(casesByPerson, pageFrom(args, context.now), personId),
  },
  GovernanceCase: {
    __resolveType: ({ kind }) => typeOfKind[kind],
    __resolveReference: ({ caseNo }, context) => context.load(caseByNo, null, caseNo),
  },
  GridEvent: {
    ...caseFields,
    __resolveReference: referenced('GRID_EVENT'),
    photos: ({ photos }, { first }) => listIn(photos).slice(0, checkFirst(first, 9)),
  },
  DisputeCase: { ...caseFields, __resolveReference: referenced('DISPUTE') },
  HotlineOrder: { ...caseFields, __resolveReference: referenced('HOTLINE') },
  PetitionCase: { ...caseFields, __resolveReference: referenced('PETITION') },
  CaseStep: { at: ({ steppedAt }) => steppedAt, from: ({ fromStatus }) => fromStatus, to: ({ toStatus }) => toStatus },
  CaseOutcome: {
    organisation: ({ uscc }, _, context) => (uscc === null ? null : context.load(organisationByUscc, null, uscc)),
  },
  CaseOutcomeConnection: {
    organisationCount: async ({ caseNo }, _, context) =>
      (await context.load(outcomeTotalsByCase, null, caseNo)).organisationCount,
    totalQuantity: async ({ caseNo }, _, context) =>
      (await context.load(outcomeTotalsByCase, null, caseNo)).totalQuantity,
  },
}

interface CaseListArgs {
  readonly filter?: CaseFilter | null
  readonly first: number
  readonly after?: string | null
}

function pageFrom({ filter, first, after }: CaseListArgs, now: number) {
  return { filter: filter ?? {}, asOf: filter?.asOf ?? now, first: checkFirst(first), after: after ?? null }
}

function listIn(json: string | null): string[] {
  // written by this department as a list of texts
  return json === null ? [] : (JSON.parse(json) as string[])
}
