import { conflict, defineMutation, isRefusal, notFound } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken, filled } from '../../../input/input-fields.ts'
import { category, detail, persons, title } from '../../case/case-input.ts'
import { type CasePlace, regionPlace } from '../../case/case-place.ts'
import type { CaseRow } from '../../case/entities.ts'
import { registerCase } from '../../case/open-case.ts'
import { areResidents, caseOf, isUsed } from '../../case/write-repository.ts'

const input = z.object({
  petitionNo: filled('信访编号', 40),
  title,
  detail,
  category,
  channel: z.enum(['LETTER', 'VISIT', 'ONLINE', 'PHONE']),
  regionCode: z.string(),
  petitionerPersonIds: persons('信访人').nullish(),
  clientToken,
})

interface Found {
  readonly place: CasePlace
}

/** 登记信访事项: sixty days from its acceptance (信访工作条例第34条). */
export const registerPetition = defineMutation<z.infer<typeof input>, Found, CaseRow>({
  name: 'registerPetition',
  field: 'case',
  scopes: [['case:accept']],
  input,
  find: async (access, { regionCode, petitionerPersonIds }) => {
    const place = await regionPlace(access, { regionCode })
    if (isRefusal(place)) return place
    return (await areResidents(access, petitionerPersonIds ?? []))
      ? { place }
      : notFound('信访人', 'petitionerPersonIds')
  },
  rules: [
    async (_, { petitionNo }, access) =>
      (await isUsed(access, 'petitionNo', petitionNo)) ? conflict(`信访 ${petitionNo} 已登记`, 'petitionNo') : null,
  ],
  write: (writing, { place }, { petitionNo, title, detail, category, channel, petitionerPersonIds }) =>
    registerCase(writing, {
      place,
      facts: {
        kind: 'PETITION',
        ...{ title, detail, category, petitionNo },
        petitionChannel: channel,
        source: 'PETITION',
        status: 'REPORTED',
      },
      subjects: petitionerPersonIds ?? [],
    }),
  load: caseOf,
})
