import { z } from 'zod'
import { caseCategories } from '../case-stats/service.ts'
import { filled } from '../../input/input-fields.ts'

/** Kinds of input values of cases; GraphQL has already checked their types. */

export const caseNo = z.string()

/** What every registration says. */
export const title = filled('标题', 200)
export const detail = filled('情况说明', 2000)
export const category = z.enum(caseCategories)

export const riskLevel = z.enum(['LOW', 'MEDIUM', 'HIGH'])
export const mediationChannel = z.enum(['PEOPLE', 'COURT_LINKED', 'POLICE_LINKED', 'PETITION_LINKED', 'INDUSTRY'])

/** Persons, each once; as many as the case shows. */
export const persons = (what: string) =>
  z
    .array(z.string())
    .max(50, `${what}最多50人`)
    .transform((ids) => [...new Set(ids)])
