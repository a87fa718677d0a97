import { defineMutation, isRefusal, notFound, violates } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { afterToday, expectedVersion, filled } from '../../../input/input-fields.ts'
import type { OrganisationCopyRow } from '../../organisation/entities.ts'
import { findOrganisation } from '../../organisation/repository.ts'
import { keepProfile } from '../../safety-profile/keep-profile.ts'
import { changeHazard, hazardToChange, hazardTransition } from '../change-hazard.ts'
import type { HazardRow } from '../entities.ts'
import { hazardMachine } from '../state-machine.ts'

const input = z.object({
  hazardNo: z.string(),
  deadline: z.string(),
  requirement: filled('要求'),
  organisationUscc: z.string().nullish(),
  suspendProduction: z.boolean(),
  expectedVersion,
})
type Input = z.infer<typeof input>

interface Found {
  readonly hazard: HazardRow
  /** the unit that the order names, which takes the place of the one on record */
  readonly organisation: OrganisationCopyRow | null
}

/** 责令限期整改; a major hazard at once, before 五落实 and 挂牌 (安全生产法第65条). */
export const orderRectification = defineMutation<Input, Found, HazardRow>({
  name: 'orderRectification',
  field: 'hazard',
  scopes: [['hazard:order']],
  input,
  find: async (access, { hazardNo, deadline, organisationUscc }) => {
    const fault = afterToday(deadline, access.now, 'deadline', '整改期限')
    if (fault) return fault
    const hazard = await hazardToChange(access, { hazardNo })
    if (isRefusal(hazard)) return hazard
    const organisation = organisationUscc ? await findOrganisation(access, organisationUscc) : null
    return organisationUscc && !organisation ? notFound('责任单位', 'organisationUscc') : { hazard, organisation }
  },
  versionOf: ({ hazard }) => hazard.version,
  state: ({ hazard }) => hazardMachine.refuse('orderRectification', hazard.status),
  rules: [
    ({ hazard, organisation }) =>
      (organisation?.uscc ?? hazard.organisationUscc) === null
        ? violates('R-HAZARD-RESPONSIBLE', '隐患尚无责任单位，责令整改须指明责任单位')
        : null,
    ({ hazard }, { suspendProduction }) =>
      suspendProduction && hazard.grade !== 'MAJOR' ? violates('R-FIVE-MAJOR', '责令停产停业只用于重大隐患') : null,
  ],
  write: async (writing, { hazard, organisation }, { deadline, requirement, suspendProduction }) => {
    if (organisation) await keepProfile(writing.transaction, organisation, hazard.field)
    return changeHazard(writing, hazard, {
      to: 'ORDERED',
      changes: {
        organisationUscc: organisation?.uscc ?? hazard.organisationUscc,
        orderedOn: beijingDate(writing.now),
        deadline,
        productionSuspended: suspendProduction ? 1 : 0,
      },
      opinion: requirement,
    })
  },
  load: hazardTransition.load,
})
