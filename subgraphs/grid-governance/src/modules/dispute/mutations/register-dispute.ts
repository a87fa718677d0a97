import { defineMutation, isRefusal, notFound } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken } from '../../../input/input-fields.ts'
import { detail, mediationChannel, persons, riskLevel, title } from '../../case/case-input.ts'
import { type CasePlace, gridPlace } from '../../case/case-place.ts'
import { announceCase } from '../../case/change-case.ts'
import type { CaseRow } from '../../case/entities.ts'
import { openCase } from '../../case/open-case.ts'
import { areResidents, caseOf } from '../../case/write-repository.ts'
import { warnOfHighRisk } from '../dispute-to-change.ts'

const input = z.object({
  title,
  detail,
  gridCode: z.string(),
  partyPersonIds: persons('当事人').refine((ids) => ids.length >= 2, '纠纷当事人至少2人'),
  riskLevel,
  channel: mediationChannel,
  clientToken,
})

interface Found {
  readonly place: CasePlace
}

/** 登记矛盾纠纷: accepted at once, mediated in the village first. */
export const registerDispute = defineMutation<z.infer<typeof input>, Found, CaseRow>({
  name: 'registerDispute',
  field: 'case',
  scopes: [['case:report']],
  input,
  find: async (access, { gridCode, partyPersonIds }) => {
    const place = await gridPlace(access, gridCode)
    if (isRefusal(place)) return place
    return (await areResidents(access, partyPersonIds)) ? { place } : notFound('当事人', 'partyPersonIds')
  },
  write: async (writing, { place }, { title, detail, riskLevel, channel, partyPersonIds }) => {
    const { scope, now } = writing
    const opened = await openCase(writing, {
      place,
      facts: {
        kind: 'DISPUTE',
        category: 'DISPUTE',
        ...{ title, detail, riskLevel },
        source: scope.kind === 'grids' ? 'GRID_WORKER' : 'CENTRE_WINDOW',
        status: 'ACCEPTED',
        acceptedAt: now,
        mediationLevel: 'VILLAGE',
        mediationChannel: channel,
      },
      subjects: partyPersonIds,
      note: '登记矛盾纠纷',
    })
    const written = announceCase(writing, opened)
    if (riskLevel === 'HIGH') await warnOfHighRisk(writing, opened)
    return written
  },
  load: caseOf,
})
