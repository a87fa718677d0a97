import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseInstant } from '@yiwang/shared/time'
import { createTestSubgraph, type TestSubgraph } from '@yiwang/shared/testing'
import { medicalInsurance } from '../src/index.ts'
import {
  CrossProvinceDisease,
  MedicalServiceItem,
  MedicalServiceYear,
} from '../src/modules/medical-service/entities.ts'
import { createDiseases, createServiceItems, createServiceYears } from '../src/sample-data/medical-services.ts'
import { analyst, provinceClerk } from './callers.ts'
import { insert } from './rows.ts'

let medical: TestSubgraph

beforeAll(async () => {
  medical = await createTestSubgraph(medicalInsurance, parseInstant('2025-12-15T10:00:00+08:00'))
  await insert(medical, MedicalServiceYear, createServiceYears())
  await insert(medical, MedicalServiceItem, createServiceItems())
  await insert(medical, CrossProvinceDisease, createDiseases())
})
afterAll(() => medical.close())

async function stats(field: string, code: string) {
  const { data, errors } = await medical.ask(
    provinceClerk,
    `{ _entities(representations: [{__typename: "Region", code: "${code}"}]) { ... on Region { figures: ${field} } } }`,
  )
  const [region] = data?.['_entities'] as { figures: unknown }[]
  return { figures: region?.figures, errors }
}

test('service figures follow from before and after, half up; counts follow from rows', async () => {
  const of = (
    year: number,
  ) => `medicalServiceStats(year: ${year}) { windowSpeedUpPercent onlineRateIncreasePercent onlineRateIncreasePoints(decimals: 1)
    rounded: onlineRateIncreasePoints windowMinutesBefore onlineRateAfter { percent(decimals: 1) } cityWideItems crossProvinceChronicDiseases onlineEnrolmentMinutes }`
  expect((await stats(of(2025), '610900000000')).figures).toEqual({
    windowSpeedUpPercent: '30',
    onlineRateIncreasePercent: '45',
    onlineRateIncreasePoints: '21.6',
    rounded: '22',
    windowMinutesBefore: '20.00',
    onlineRateAfter: { percent: '69.6' },
    cityWideItems: 11,
    crossProvinceChronicDiseases: 10,
    onlineEnrolmentMinutes: null,
  })
  expect((await stats(of(2021), '610902000000')).figures).toMatchObject({
    windowSpeedUpPercent: null,
    onlineRateAfter: null,
    cityWideItems: 0,
    onlineEnrolmentMinutes: 5,
  })
  expect((await stats(of(2024), '610900000000')).figures).toBeNull()
  const { errors } = await stats(
    'medicalServiceStats(year: 2025) { windowSpeedUpPercent(decimals: 5) }',
    '610900000000',
  )
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('the service items of a city are offered in every part of it', async () => {
  const count = async (region: string, only = false) => {
    const { data } = await medical.ask(
      analyst,
      `{ medicalServiceItems(regionCode: "${region}", cityWideOnly: ${only}) { totalCount nodes { cityWide channels } } }`,
    )
    return (data?.['medicalServiceItems'] as { totalCount: number }).totalCount
  }
  expect(await count('610900000000')).toBe(15)
  expect(await count('610902001011', true)).toBe(11)
  expect(await count('610702000000')).toBe(0)
})
