import { conflict, defineMutation, isRefusal } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken, filled } from '../../../input/input-fields.ts'
import { category, detail, title } from '../case-input.ts'
import { type CasePlace, regionPlace } from '../case-place.ts'
import type { CaseRow } from '../entities.ts'
import { registerCase } from '../open-case.ts'
import { caseOf, isUsed } from '../write-repository.ts'

const input = z.object({
  hotlineNo: filled('热线工单号', 40),
  title,
  detail,
  requestKind: z.enum(['CONSULTATION', 'HELP', 'COMPLAINT', 'REPORT', 'SUGGESTION']),
  urgency: z.enum(['NORMAL', 'URGENT', 'CRITICAL']),
  category,
  regionCode: z.string(),
  gridCode: z.string().nullish(),
  clientToken,
})

interface Found {
  readonly place: CasePlace
}

/** 登记12345热线工单. */
export const registerHotlineOrder = defineMutation<z.infer<typeof input>, Found, CaseRow>({
  name: 'registerHotlineOrder',
  field: 'case',
  scopes: [['case:accept']],
  input,
  find: async (access, named) => {
    const place = await regionPlace(access, named)
    return isRefusal(place) ? place : { place }
  },
  rules: [
    async (_, { hotlineNo }, access) =>
      (await isUsed(access, 'hotlineNo', hotlineNo)) ? conflict(`热线工单 ${hotlineNo} 已登记`, 'hotlineNo') : null,
  ],
  write: (writing, { place }, { hotlineNo, title, detail, requestKind, urgency, category }) =>
    registerCase(writing, {
      place,
      facts: {
        kind: 'HOTLINE',
        ...{ title, detail, category, hotlineNo, requestKind, urgency },
        source: 'HOTLINE_12345',
        status: 'REPORTED',
      },
      subjects: [],
    }),
  load: caseOf,
})
