import type { DemoGroupName } from './demo-persons.ts'
import type { SampleSafetyField } from './sample-keys.ts'

/** Where a group of eight lives: its quarter in a community, its farm in a village of the same county. */
export interface DemoGroup {
  readonly name: DemoGroupName
  readonly communityCode: string
  readonly farmVillageCode: string
  /** makes keys of two groups in one county distinct */
  readonly keyBase: number
  readonly trade: readonly [trade: string, field: SampleSafetyField]
}

export const demoGroups: readonly DemoGroup[] = [
  {
    name: 'hantai',
    communityCode: '610702001001',
    farmVillageCode: '610702107200',
    keyBase: 0,
    trade: ['商贸仓储', 'FIRE'],
  },
  {
    name: 'anyuan',
    communityCode: '360302004010',
    farmVillageCode: '360302101200',
    keyBase: 0,
    trade: ['化工', 'HAZARDOUS_CHEMICALS'],
  },
  {
    name: 'pinglu',
    communityCode: '140603100002',
    farmVillageCode: '140603203200',
    keyBase: 0,
    trade: ['机械制造', 'INDUSTRY_TRADE'],
  },
  {
    name: 'ankang',
    communityCode: '610902001011',
    farmVillageCode: '610902110203',
    keyBase: 0,
    trade: ['宾馆管理', 'FIRE'],
  },
  {
    name: 'hanbin',
    communityCode: '610902002001',
    farmVillageCode: '610902104202',
    keyBase: 100,
    trade: ['燃气服务', 'URBAN_GAS'],
  },
]

/** Running numbers of hand-made records start here, out of the way of every generated number. */
export const DEMO_ORDER = 900_001
