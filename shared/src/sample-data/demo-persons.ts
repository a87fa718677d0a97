import type { DemoStory, LowIncomeCategory, PersonKey } from './sample-keys.ts'

/**
 * The 40 hand-made persons: eight in each of five groups. 安康 and 汉滨 lie in one county (汉滨区 is 安康's district in
 * the list). Persons with the same home letter are one household: A and B, C live in the demonstration quarter, D in
 * the same building as C, F on a farm.
 */
export type DemoGroupName = 'hantai' | 'anyuan' | 'pinglu' | 'ankang' | 'hanbin'

export interface DemoPerson {
  readonly group: DemoGroupName
  readonly home: DemoHome
  readonly story: DemoStory
  readonly surname: string
  readonly given: string
  readonly gender: PersonKey['gender']
  readonly birthDate: string
  readonly lowIncomeCategory: LowIncomeCategory
}

export type DemoHome = 'A' | 'B' | 'C' | 'D' | 'F'

const person = (
  ...[group, home, story, [surname, given], gender, birthDate, lowIncomeCategory]: [
    DemoGroupName,
    DemoHome,
    DemoStory,
    [string, string],
    PersonKey['gender'],
    string,
    LowIncomeCategory,
  ]
): DemoPerson => ({ group, home, story, surname, given, gender, birthDate, lowIncomeCategory })

// prettier-ignore
export const demoPersons: readonly DemoPerson[] = [
  person('hantai', 'A', 'ELDER_LIVING_ALONE',   ['秦', '桂穗'], 'FEMALE', '1941-03-12', 'MINIMUM_LIVING'),
  person('hantai', 'B', 'MINIMUM_LIVING_CHILD', ['卢', '小禾'], 'MALE',   '2015-09-03', 'MINIMUM_LIVING'),
  person('hantai', 'B', 'PENSION_DUE',          ['卢', '麦顺'], 'MALE',   '1952-06-18', 'MINIMUM_LIVING'),
  person('hantai', 'C', 'VOTING_OWNER',         ['崔', '柏田'], 'MALE',   '1978-11-25', 'NONE'),
  person('hantai', 'C', 'VOLUNTEER',            ['贺', '杏云'], 'FEMALE', '1980-04-07', 'NONE'),
  person('hantai', 'D', 'SERIOUS_ILLNESS',      ['邵', '峪丰'], 'MALE',   '1967-08-30', 'RIGID_EXPENDITURE'),
  person('hantai', 'D', 'DISPUTE_PARTY',        ['陶', '荞琴'], 'FEMALE', '1969-02-14', 'RIGID_EXPENDITURE'),
  person('hantai', 'F', 'MONITORED_FARMER',     ['薛', '榆林'], 'MALE',   '1963-12-02', 'RETURN_TO_POVERTY_MONITORED'),
  person('anyuan', 'A', 'ELDER_LIVING_ALONE',   ['黎', '菱珍'], 'FEMALE', '1939-07-21', 'EXTREME_POVERTY'),
  person('anyuan', 'B', 'MINIMUM_LIVING_CHILD', ['江', '小葵'], 'FEMALE', '2014-05-16', 'MINIMUM_LIVING'),
  person('anyuan', 'B', 'PENSION_DUE',          ['江', '樵福'], 'MALE',   '1954-10-09', 'MINIMUM_LIVING'),
  person('anyuan', 'C', 'VOTING_OWNER',         ['龚', '砚青'], 'MALE',   '1975-01-28', 'NONE'),
  person('anyuan', 'C', 'VOLUNTEER',            ['易', '桑叶'], 'FEMALE', '1977-09-11', 'NONE'),
  person('anyuan', 'D', 'SERIOUS_ILLNESS',      ['欧', '垚生'], 'MALE',   '1964-04-23', 'RIGID_EXPENDITURE'),
  person('anyuan', 'D', 'DISPUTE_PARTY',        ['甘', '芸香'], 'FEMALE', '1966-12-17', 'RIGID_EXPENDITURE'),
  person('anyuan', 'F', 'MONITORED_FARMER',     ['钟', '松旺'], 'MALE',   '1961-03-05', 'RETURN_TO_POVERTY_MONITORED'),
  person('pinglu', 'A', 'ELDER_LIVING_ALONE',   ['郝', '改莲'], 'FEMALE', '1940-11-08', 'MINIMUM_LIVING'),
  person('pinglu', 'B', 'MINIMUM_LIVING_CHILD', ['段', '小砚'], 'MALE',   '2016-02-27', 'MINIMUM_LIVING'),
  person('pinglu', 'B', 'PENSION_DUE',          ['段', '谷满'], 'MALE',   '1953-08-14', 'MINIMUM_LIVING'),
  person('pinglu', 'C', 'VOTING_OWNER',         ['石', '岩泰'], 'MALE',   '1981-06-30', 'NONE'),
  person('pinglu', 'C', 'VOLUNTEER',            ['尹', '桃芳'], 'FEMALE', '1983-10-19', 'NONE'),
  person('pinglu', 'D', 'SERIOUS_ILLNESS',      ['闫', '耕顺'], 'MALE',   '1966-05-04', 'RIGID_EXPENDITURE'),
  person('pinglu', 'D', 'DISPUTE_PARTY',        ['乔', '杏巧'], 'FEMALE', '1968-09-22', 'RIGID_EXPENDITURE'),
  person('pinglu', 'F', 'MONITORED_FARMER',     ['白', '守田'], 'MALE',   '1960-01-16', 'RETURN_TO_POVERTY_MONITORED'),
  person('ankang', 'A', 'ELDER_LIVING_ALONE',   ['汪', '素芝'], 'FEMALE', '1942-02-20', 'EXTREME_POVERTY'),
  person('ankang', 'B', 'MINIMUM_LIVING_CHILD', ['柯', '小荞'], 'FEMALE', '2013-12-11', 'MINIMUM_LIVING'),
  person('ankang', 'B', 'PENSION_DUE',          ['柯', '禾贵'], 'MALE',   '1951-04-29', 'MINIMUM_LIVING'),
  person('ankang', 'C', 'VOTING_OWNER',         ['魏', '溪稳'], 'MALE',   '1976-08-08', 'NONE'),
  person('ankang', 'C', 'VOLUNTEER',            ['沈', '苗云'], 'FEMALE', '1979-05-23', 'NONE'),
  person('ankang', 'D', 'SERIOUS_ILLNESS',      ['喻', '川安'], 'MALE',   '1965-11-13', 'RIGID_EXPENDITURE'),
  person('ankang', 'D', 'DISPUTE_PARTY',        ['熊', '棉霞'], 'FEMALE', '1967-07-06', 'RIGID_EXPENDITURE'),
  person('ankang', 'F', 'MONITORED_FARMER',     ['毛', '榆根'], 'MALE',   '1962-10-24', 'RETURN_TO_POVERTY_MONITORED'),
  person('hanbin', 'A', 'ELDER_LIVING_ALONE',   ['储', '莲娥'], 'FEMALE', '1938-06-02', 'MINIMUM_LIVING'),
  person('hanbin', 'B', 'MINIMUM_LIVING_CHILD', ['骆', '小樵'], 'MALE',   '2012-03-31', 'MINIMUM_LIVING'),
  person('hanbin', 'B', 'PENSION_DUE',          ['骆', '谷年'], 'MALE',   '1950-12-25', 'MINIMUM_LIVING'),
  person('hanbin', 'C', 'VOTING_OWNER',         ['常', '溪收'], 'MALE',   '1982-09-15', 'NONE'),
  person('hanbin', 'C', 'VOLUNTEER',            ['祝', '苗朵'], 'FEMALE', '1984-01-20', 'NONE'),
  person('hanbin', 'D', 'SERIOUS_ILLNESS',      ['鲁', '岩实'], 'MALE',   '1963-02-09', 'RIGID_EXPENDITURE'),
  person('hanbin', 'D', 'DISPUTE_PARTY',        ['阮', '穗凤'], 'FEMALE', '1965-06-27', 'RIGID_EXPENDITURE'),
  person('hanbin', 'F', 'MONITORED_FARMER',     ['向', '茂田'], 'MALE',   '1964-05-18', 'RETURN_TO_POVERTY_MONITORED'),
]
