import { describe, expect, it } from '@jest/globals'
import { allocate, createRandom, createSampleKeys, type PersonKey } from '@yiwang/shared/sample-data'
import { beijingDate } from '@yiwang/shared/time'
import { contains } from '@yiwang/shared/region'
import { idCheckDigit } from '../../src/sample-data/synthetic-id-number.ts'
import { usccCheckCharacter } from '../../src/uscc/index.ts'

const keys = createSampleKeys('2026-11-23')

const HANTAI = '610702000000'
const HANBIN = '610902000000'
const ANYUAN = '360302000000'
const PINGLU = '140603000000'
const BEIGUAN = '610702001000'
const ENTRUSTED = ['360302007', '360302008']

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const count = <Item>(items: readonly Item[], test: (item: Item) => boolean) => items.filter(test).length
const inRegion = <Item extends { villageCode: string }>(items: readonly Item[], code: string) =>
  items.filter(({ villageCode }) => contains(code, villageCode))
const codesOf = <Item>(items: readonly Item[], key: (item: Item) => string) => new Set(items.map(key))

describe('the districts', () => {
  it('are the 1,203 regions of the list, two of them entrusted', () => {
    expect(keys.regions).toHaveLength(1_203)
    expect(keys.regions.filter(({ entrusted }) => entrusted).map(({ name }) => name)).toEqual(['横龙街道', '光丰街道'])
  })

  it('have parents that exist', () => {
    const codes = codesOf(keys.regions, ({ code }) => code)
    expect(keys.regions.filter(({ parentCode }) => parentCode !== null && !codes.has(parentCode))).toEqual([])
    expect(keys.regions.filter(({ parentCode }) => parentCode === null)).toHaveLength(3)
  })

  it('have no record in an entrusted unit', () => {
    const entrusted = (code: string) => ENTRUSTED.includes(code.slice(0, 9))
    expect([...keys.grids, ...keys.persons, ...keys.buildings].filter((row) => entrusted(row.villageCode))).toEqual([])
    expect(keys.organisations.filter(({ regionCode }) => entrusted(regionCode))).toEqual([])
  })
})

describe('grids and workers', () => {
  it('are as many as printed', () => {
    const byTown = (towns: readonly string[]) => towns.map((town) => inRegion(keys.grids, `${town}000`).length)
    expect(inRegion(keys.grids, ANYUAN)).toHaveLength(360)
    expect(byTown(['360302001', '360302004', '360302101', '360302400'])).toEqual([27, 54, 65, 7])
    expect(inRegion(keys.grids, PINGLU)).toHaveLength(506)
    expect(byTown(['140603100', '140603202', '140603210'])).toEqual([54, 61, 30])
    expect(byTown(['610702107'])).toEqual([14])
  })

  it('reach every village outside the entrusted units', () => {
    const covered = codesOf(keys.grids, ({ villageCode }) => villageCode)
    const villages = keys.regions.filter(
      ({ level, code }) => level === 'VILLAGE' && !ENTRUSTED.includes(code.slice(0, 9)),
    )
    expect(villages.filter(({ code }) => !covered.has(code))).toEqual([])
  })

  it('give each grid of 安源 one full-time worker', () => {
    const workers = keys.workers.filter(({ gridCodes }) => gridCodes.some((code) => code.startsWith('360302')))
    expect(workers).toHaveLength(360)
    expect(workers.every(({ kind }) => kind === 'FULL_TIME')).toBe(true)
    expect(codesOf(workers, ({ gridCodes }) => gridCodes.join()).size).toBe(360)
  })

  it('give each village of 徐望镇 eight workers, 112 in all', () => {
    const workers = keys.workers.filter(({ gridCodes }) => gridCodes.some((code) => code.startsWith('610702107')))
    expect(workers).toHaveLength(112)
    for (const grid of inRegion(keys.grids, '610702107000'))
      expect(count(workers, ({ gridCodes }) => gridCodes.includes(grid.gridCode))).toBe(8)
    expect(new Set(workers.map(({ kind }) => kind)).size).toBe(2)
  })
})

describe('residents', () => {
  it('are enough for 9,473 sponsored persons and 2,000 pensioners', () => {
    const ordinary = (code: string) => inRegion(keys.persons, code).filter(({ demo }) => !demo)
    expect(keys.persons.length).toBeLessThanOrEqual(12_500)
    expect(inRegion(keys.persons, HANTAI)).toHaveLength(9_800)
    expect(ordinary(HANTAI).length).toBeGreaterThanOrEqual(9_473)
    expect(count(ordinary(HANBIN), ({ birthDate }) => birthDate < '1961-12-15')).toBeGreaterThanOrEqual(2_000)
  })

  it('live in every village of 汉台, 汉滨 and 安源', () => {
    const settled = codesOf(keys.households, ({ villageCode }) => villageCode)
    const villages = codesOf(keys.grids, ({ villageCode }) => villageCode)
    const empty = [...villages].filter((code) => !settled.has(code) && !contains(PINGLU, code))
    expect(empty).toEqual([])
  })

  it('are poor in about 6 % of cases, in every category, since before the figures were published', () => {
    const poor = keys.persons.filter(({ lowIncomeCategory }) => lowIncomeCategory !== 'NONE')
    expect(poor.length / keys.persons.length).toBeGreaterThan(0.05)
    expect(poor.length / keys.persons.length).toBeLessThan(0.08)
    expect(new Set(poor.map(({ lowIncomeCategory }) => lowIncomeCategory)).size).toBe(7)
    const wrongSince = ({ categorySince, birthDate }: PersonKey) =>
      categorySince === null || !/^20(19|20|21)-/.test(categorySince) || categorySince < birthDate
    expect(poor.filter(wrongSince)).toEqual([])
    expect(
      count(keys.persons, ({ lowIncomeCategory: c, categorySince }) => (c === 'NONE') !== (categorySince === null)),
    ).toBe(0)
  })

  it('form households of one to five members of the same grid', () => {
    const members = new Map<string, PersonKey[]>(keys.households.map(({ householdId }) => [householdId, []]))
    for (const person of keys.persons) members.get(person.householdId)?.push(person)
    const wrong = keys.households.filter(({ householdId, gridCode }) => {
      const ofHousehold = members.get(householdId) ?? []
      const sized = ofHousehold.length >= 1 && ofHousehold.length <= 5
      return !sized || ofHousehold.some((person) => person.gridCode !== gridCode)
    })
    expect(wrong).toEqual([])
  })

  it('are masked: a surname with stars, three and four digits, a telephone prefix of nobody', () => {
    const isMasked = ({ name, displayName, idNumberMasked, idHash, phone, personId }: PersonKey) =>
      displayName === name.slice(0, 1) + '*'.repeat(name.length - 1) &&
      /^\d{3}\*{11}\d{3}[\dX]$/.test(idNumberMasked) &&
      /^[0-9a-f]{64}$/.test(idHash) &&
      (phone === null || /^1000000\d{4}$/.test(phone)) &&
      /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(personId)
    expect(keys.persons.filter((person) => !isMasked(person))).toEqual([])
  })

  it('have ID numbers with a wrong check digit', () => {
    const isRight = ({ villageCode, birthDate, idNumberMasked }: PersonKey) => {
      const body = villageCode.slice(0, 6) + birthDate.replaceAll('-', '') + idNumberMasked.slice(-4, -1)
      return idCheckDigit(body) === idNumberMasked.slice(-1)
    }
    // the example of GB 11643
    expect(idCheckDigit('11010519491231002')).toBe('X')
    expect(keys.persons.filter(isRight)).toEqual([])
  })

  it('leave no valid ID number anywhere in the keys', () => {
    const text = JSON.stringify([keys, ...keys.departments])
    const candidates = text.match(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g) ?? []
    const isIdNumber = (number: string) =>
      /^[1-8]/.test(number) &&
      /^(19|20)\d\d(0[1-9]|1[0-2])/.test(number.slice(6)) &&
      idCheckDigit(number.slice(0, 17)) === number[17]
    expect(candidates.filter(isIdNumber)).toEqual([])
  })
})

describe('organisations', () => {
  const kinds = (county: string, kind: string) =>
    count(keys.organisations, (o) => o.kind === kind && contains(county, o.regionCode))

  it('are as many as the figures need', () => {
    expect(kinds('610900000000', 'MEDICAL_INSTITUTION')).toBe(30)
    expect(kinds(ANYUAN, 'SOCIAL_ORGANISATION')).toBe(42)
    expect(count(keys.organisations, ({ special }) => special === 'SCHOOL')).toBe(34)
    expect(kinds(HANTAI, 'GOVERNMENT_DEPARTMENT')).toBeGreaterThanOrEqual(12)
    expect(keys.organisations.filter(({ special }) => special === 'GAS').map(({ regionCode }) => regionCode)).toEqual([
      '140602000000',
    ])
  })

  it('give each township of 汉台 an enterprise of every safety field', () => {
    const towns = keys.regions.filter(({ parentCode }) => parentCode === HANTAI)
    for (const { code } of towns) {
      const enterprises = keys.organisations.filter((o) => o.kind === 'ENTERPRISE' && contains(code, o.regionCode))
      expect(enterprises.length).toBeGreaterThanOrEqual(20)
      expect(new Set(enterprises.map(({ safetyField }) => safetyField)).size).toBe(6)
    }
  })

  it('have credit codes of nobody with the check character of GB 32100', () => {
    // a code printed as an example of GB 32100 again and again
    expect(usccCheckCharacter('91350100M000100Y4')).toBe('3')
    for (const { uscc } of keys.organisations) {
      expect(uscc).toMatch(/^99\d{6}[\dA-HJ-NPQRTUWXY]{10}$/)
      expect(usccCheckCharacter(uscc.slice(0, 17))).toBe(uscc[17])
    }
  })

  it('include the eight departments of each county', () => {
    const byUscc = new Map(keys.organisations.map((o) => [o.uscc, o]))
    expect([...keys.departments.keys()].sort()).toEqual(['140602000000', PINGLU, ANYUAN, HANTAI, HANBIN])
    for (const [county, departments] of keys.departments) {
      expect(Object.values(departments)).toHaveLength(8)
      for (const uscc of Object.values({ ...departments }))
        expect(byUscc.get(uscc)).toMatchObject({ kind: 'GOVERNMENT_DEPARTMENT', regionCode: county, gridCode: null })
    }
  })
})

describe('the renovation of 北关街道', () => {
  const renovated = keys.quarters.filter(({ renovatedIn }) => renovatedIn !== null)
  const quarterIds = codesOf(renovated, ({ quarterId }) => quarterId)
  const buildings = keys.buildings.filter(({ quarterId }) => quarterIds.has(quarterId ?? ''))

  it('has 123 quarters in 15 communities and three years', () => {
    const communities = keys.regions.filter(({ parentCode }) => parentCode === BEIGUAN)
    const byCommunity = communities.map(({ code }) => inRegion(renovated, code).length)
    expect(byCommunity).toEqual([9, 9, 9, ...Array.from({ length: 12 }, () => 8)])
    expect([2021, 2022, 2023].map((year) => count(renovated, (q) => q.renovatedIn === year))).toEqual([38, 47, 38])
  })

  it('has 276 buildings, 9,182 households and 894,400.00 square metres', () => {
    expect(buildings).toHaveLength(276)
    expect(sum(buildings.map(({ householdCount }) => householdCount))).toBe(9_182)
    expect(sum(buildings.map(({ floorAreaSqmX100 }) => floorAreaSqmX100))).toBe(89_440_000)
    expect(buildings.every(({ floorAreaSqmX100: area }) => area > 320_000 && area < 332_000)).toBe(true)
  })

  it('has homes for every household of the street', () => {
    const housed = new Set(keys.dwellings.flatMap(({ householdIds }) => householdIds))
    expect(inRegion(keys.households, BEIGUAN).filter(({ householdId }) => !housed.has(householdId))).toEqual([])
  })
})

describe('dangerous houses', () => {
  const dangerous = keys.dwellings.filter(({ dangerGrade }) => dangerGrade === 'C' || dangerGrade === 'D')

  it('lie in all 11 units of 安源', () => {
    const ofAnyuan = inRegion(dangerous, ANYUAN)
    expect(ofAnyuan.length).toBeGreaterThanOrEqual(25)
    expect(codesOf(ofAnyuan, ({ villageCode }) => villageCode.slice(0, 9)).size).toBe(11)
  })

  it('never lie in a renovated quarter', () => {
    const renovated = codesOf(
      keys.quarters.filter(({ renovatedIn }) => renovatedIn !== null),
      ({ quarterId }) => quarterId,
    )
    const buildings = new Map(keys.buildings.map((building) => [building.buildingId, building]))
    expect(dangerous.filter(({ buildingId }) => renovated.has(buildings.get(buildingId)?.quarterId ?? ''))).toEqual([])
  })
})

describe('the alerts of 汉台', () => {
  const alerts = keys.alerts.filter(({ demo }) => !demo)

  it('are 731 of 684 persons, by township as published', () => {
    const towns = keys.regions.filter(({ parentCode }) => parentCode === HANTAI)
    const byTown = towns.map(({ code }) => count(alerts, ({ townCode }) => townCode === code))
    expect(byTown).toEqual([49, 23, 36, 23, 36, 30, 76, 69, 89, 63, 43, 53, 46, 49, 46])
    expect(codesOf(alerts, ({ personId }) => personId).size).toBe(684)
  })

  it('come to the printed sums of money', () => {
    expect(sum(alerts.map(({ aidCents }) => aidCents))).toBe(60_090_000)
    expect(sum(alerts.map(({ temporaryAssistanceCents }) => temporaryAssistanceCents))).toBe(14_180_000)
    expect(count(alerts, ({ temporaryAssistanceCents }) => temporaryAssistanceCents > 0)).toBe(142)
    expect(count(alerts, ({ outcome, aidCents }) => (outcome === 'AIDED') !== aidCents > 0)).toBe(0)
    expect(count(alerts, (a) => a.outcome === 'EXCLUDED' && a.temporaryAssistanceCents > 0)).toBe(0)
  })

  it('end excluded, aided or without money, and lie in 2023', () => {
    const ended = ['EXCLUDED', 'AIDED', 'CLOSED_WITHOUT_MONEY', 'OPEN'].map((o) =>
      count(alerts, ({ outcome }) => outcome === o),
    )
    expect(ended).toEqual([118, 286, 327, 0])
    const days = alerts.map(({ raisedAt }) => beijingDate(raisedAt)).sort()
    expect((days[0] ?? '') >= '2023-01-05' && (days.at(-1) ?? '') <= '2023-12-18').toBe(true)
  })

  it('belong to persons of the township', () => {
    const villageOf = new Map(keys.persons.map(({ personId, villageCode }) => [personId, villageCode]))
    expect(keys.alerts.filter(({ personId, townCode }) => !contains(townCode, villageOf.get(personId) ?? ''))).toEqual(
      [],
    )
  })
})

describe('keys', () => {
  const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length)

  it('are unique within their kind', () => {
    unique(keys.regions.map(({ code }) => code))
    unique(keys.grids.map(({ gridCode }) => gridCode))
    unique(keys.workers.map(({ workerId }) => workerId))
    unique([...keys.households.map((h) => h.householdId), ...keys.persons.map((p) => p.personId)])
    unique(keys.persons.map(({ idHash }) => idHash))
    unique(keys.organisations.map(({ uscc }) => uscc))
    unique(keys.organisations.map(({ name }) => name))
    unique(keys.quarters.map(({ quarterId }) => quarterId))
    unique(keys.buildings.map(({ buildingId }) => buildingId))
    unique(keys.dwellings.map(({ dwellingId }) => dwellingId))
    unique(keys.dwellings.flatMap(({ householdIds }) => householdIds))
    unique(keys.alerts.map(({ alertId }) => alertId))
    unique(keys.caseLinks.map(({ caseNo }) => caseNo))
  })

  it('refer only to records that exist', () => {
    const villages = codesOf(
      keys.regions.filter(({ level }) => level === 'VILLAGE'),
      ({ code }) => code,
    )
    const grids = new Map(keys.grids.map(({ gridCode, villageCode }) => [gridCode, villageCode]))
    const households = codesOf(keys.households, ({ householdId }) => householdId)
    const persons = codesOf(keys.persons, ({ personId }) => personId)
    const quarters = codesOf(keys.quarters, ({ quarterId }) => quarterId)
    const buildings = codesOf(keys.buildings, ({ buildingId }) => buildingId)
    const placed = [...keys.households, ...keys.persons, ...keys.buildings, ...keys.dwellings]
    const lost = [
      ...keys.grids.filter((g) => g.gridCode.slice(0, 12) !== g.villageCode || !villages.has(g.villageCode)),
      ...placed.filter(({ gridCode, villageCode }) => grids.get(gridCode) !== villageCode),
      ...keys.workers.filter(({ gridCodes }) => !gridCodes.every((code) => grids.has(code))),
      ...keys.persons.filter(({ householdId }) => !households.has(householdId)),
      ...keys.buildings.filter(({ quarterId }) => quarterId !== null && !quarters.has(quarterId)),
      ...keys.dwellings.filter(({ buildingId }) => !buildings.has(buildingId)),
      ...keys.dwellings.filter(
        (d) => d.ownerPersonIds.length === 0 || !d.ownerPersonIds.every((id) => persons.has(id)),
      ),
      ...keys.dwellings.filter(({ householdIds }) => !householdIds.every((id) => households.has(id))),
      ...keys.organisations.filter((o) => o.gridCode !== null && grids.get(o.gridCode) !== o.regionCode),
    ]
    expect(lost).toEqual([])
  })
})

describe('the hand-made persons', () => {
  const persons = keys.persons.filter(({ demo }) => demo)

  it('are 40: five groups of eight stories', () => {
    expect(persons).toHaveLength(40)
    const byStory = new Map<string | null, number>()
    for (const { story } of persons) byStory.set(story, (byStory.get(story) ?? 0) + 1)
    expect([...byStory.values()]).toEqual(Array.from({ length: 8 }, () => 5))
    expect([HANTAI, ANYUAN, PINGLU, HANBIN].map((code) => inRegion(persons, code).length)).toEqual([8, 8, 8, 16])
  })

  it('all have a home, and those who need it an open alert', () => {
    const housed = new Set(keys.dwellings.flatMap(({ householdIds }) => householdIds))
    expect(persons.every(({ householdId }) => housed.has(householdId))).toBe(true)
    const open = keys.alerts.filter(({ demo }) => demo)
    expect(open).toHaveLength(10)
    expect(open.every(({ outcome }) => outcome === 'OPEN')).toBe(true)
  })

  it('have in each group a case with hazard, application, project and alert', () => {
    const complete = keys.caseLinks.filter(
      (link) => link.hazardNo && link.applicationNo && link.projectNo && link.alertId,
    )
    expect(complete).toHaveLength(5)
    for (const { caseNo } of keys.caseLinks) expect(caseNo).toMatch(/^\d{6}20261120\d{6}$/)
  })

  it('give the ready examples one place: a grid of 北关 with twenty households', () => {
    const { examples } = keys
    const person = keys.persons.find(({ personId }) => personId === examples.personId)
    const building = keys.buildings.find(({ buildingId }) => buildingId === examples.buildingId)
    const flat = keys.dwellings.find(({ dwellingId }) => dwellingId === examples.dwellingId)
    expect(count(keys.households, ({ gridCode }) => gridCode === examples.gridCode)).toBeGreaterThanOrEqual(20)
    expect(person).toMatchObject({ gridCode: examples.gridCode, householdId: examples.householdId })
    expect(building).toMatchObject({ gridCode: examples.gridCode, quarterId: examples.quarterId })
    expect(flat?.ownerPersonIds).toEqual([examples.ownerPersonId])
    expect(contains(BEIGUAN, examples.gridCode.slice(0, 12))).toBe(true)
  })
})

describe('a load', () => {
  it('is the same every time', () => {
    expect(createSampleKeys('2026-11-23')).toEqual(keys)
  })

  it('on another day differs only in the dates of hand-made records', () => {
    const later = createSampleKeys('2027-03-01')
    const { alerts, caseLinks, examples, loadedOn, ...rest } = later
    expect(keys).toMatchObject(rest)
    expect(loadedOn).toBe('2027-03-01')
    expect(alerts.filter(({ demo }) => !demo)).toEqual(keys.alerts.filter(({ demo }) => !demo))
    expect(caseLinks.map(({ buildingId }) => buildingId)).toEqual(keys.caseLinks.map(({ buildingId }) => buildingId))
    expect(examples.personId).toBe(keys.examples.personId)
  })

  it('splits totals exactly', () => {
    const random = createRandom(1)
    for (let round = 0; round < 200; round += 1) {
      const weights = Array.from({ length: random.between(1, 30) }, () => random.next() + 0.01)
      const total = random.between(0, 100_000)
      expect(sum(allocate(total, weights))).toBe(total)
    }
  })
})
