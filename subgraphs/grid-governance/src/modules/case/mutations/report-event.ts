import type { Caller, RowScope } from '@yiwang/shared/caller'
import { defineMutation, forbidden, isRefusal, notFound, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken, filled, optionalText } from '../../../input/input-fields.ts'
import { category, detail, persons, title } from '../case-input.ts'
import { type CasePlace, reportedPlace } from '../case-place.ts'
import type { CaseRow } from '../entities.ts'
import { registerCase } from '../open-case.ts'
import { areResidents, caseOf } from '../write-repository.ts'

const MAX_PHOTOS = 9

const input = z.object({
  title,
  detail,
  category,
  source: z.enum([
    'GRID_WORKER',
    'CITIZEN',
    'HOTLINE_12345',
    'PETITION',
    'CENTRE_WINDOW',
    'DEPARTMENT',
    'SENSOR',
    'PATROL',
  ]),
  gridCode: z
    .string()
    .regex(/^[1-9]\d{14}$/, '网格编码应为15位数字')
    .nullish(),
  buildingId: z.string().nullish(),
  regionCode: z
    .string()
    .regex(/^[1-9]\d{8}(?!000)\d{3}$/, '区划应为12位村级（社区）代码')
    .nullish(),
  address: optionalText('地点描述', 200),
  subjectPersonIds: persons('当事人').nullish(),
  cityObjectClass: z
    .enum([
      'PUBLIC_FACILITY',
      'TRAFFIC_FACILITY',
      'CITY_APPEARANCE_FACILITY',
      'LANDSCAPING',
      'OTHER_COMPONENT',
      'EVENT_APPEARANCE',
      'EVENT_ADVERTISING',
      'EVENT_CONSTRUCTION',
      'EVENT_EMERGENCY',
      'EVENT_STREET_ORDER',
      'EVENT_OTHER',
    ])
    .nullish(),
  photos: z
    .array(filled('照片地址'))
    .max(MAX_PHOTOS, `照片最多${String(MAX_PHOTOS)}张`)
    .nullish(),
  clientToken,
})

interface Found {
  readonly place: CasePlace
}

/** 一键上报: whoever is logged in, but not those who only look on. */
export const reportEvent = defineMutation<z.infer<typeof input>, Found, CaseRow>({
  name: 'reportEvent',
  field: 'case',
  scopes: [],
  input,
  find: async (access, { gridCode, buildingId, regionCode, subjectPersonIds }) => {
    const place = await reportedPlace(access, { gridCode, buildingId, regionCode })
    if (isRefusal(place)) return place
    return (await areResidents(access, subjectPersonIds ?? [])) ? { place } : notFound('当事人', 'subjectPersonIds')
  },
  permit: (_, __, { caller }) => (onlyLooksOn(caller) ? forbidden('本角色只可查看，不能上报事项') : null),
  rules: [
    (_, { source }, { caller, scope }) =>
      isCitizen(caller, scope) && source !== 'CITIZEN'
        ? violates('R-SOURCE-CITIZEN', '群众上报的来源只能是“群众上报”')
        : null,
  ],
  write: (writing, { place }, reported) => {
    const { title, detail, category, source, address, cityObjectClass, photos } = reported
    return registerCase(writing, {
      place,
      facts: {
        kind: 'GRID_EVENT',
        ...{ title, detail, category, source },
        status: 'REPORTED',
        address: address ?? null,
        cityObjectClass: cityObjectClass ?? null,
        photos: JSON.stringify(photos ?? []),
      },
      subjects: reported.subjectPersonIds ?? [],
      reporterPersonId: isCitizen(writing.caller, writing.scope) ? writing.caller.personId : null,
    })
  },
  load: caseOf,
})

/** 契约: 分析员只能查统计, 审计员无写操作. */
function onlyLooksOn({ roles }: Caller): boolean {
  return roles.every((role) => role === 'ANALYST' || role === 'AUDITOR')
}

/** Somebody who reports as a citizen, not in an office that they hold besides. */
function isCitizen({ roles }: Caller, { kind }: RowScope): boolean {
  return roles.includes('CITIZEN') && (kind === 'person' || kind === 'none')
}
