import { regionColumns } from '@yiwang/shared/region'
import { OrganisationCopy } from '../../../subgraphs/emergency-management/src/modules/organisation/entities.ts'
import { Household } from '../../../subgraphs/grid-governance/src/modules/household/entities.ts'
import { Region } from '../../../subgraphs/grid-governance/src/modules/region/entities.ts'
import { Building } from '../../../subgraphs/housing-renovation/src/modules/building/entities.ts'
import { building } from '../../../subgraphs/housing-renovation/test/rows.ts'
import { MedicalDesignation } from '../../../subgraphs/medical-insurance/src/modules/designation/entities.ts'
import { PersonCopy } from '../../../subgraphs/medical-insurance/src/modules/person/entities.ts'
import { person } from '../../../subgraphs/medical-insurance/test/rows.ts'
import type { World } from '../mutations/world.ts'
import type { Table } from './write-sheets.ts'

export const county = '610702000000'
export const village = '610702001001'
const hospital = '12610702000000001A'
const enterprise = '91610702000010011A'
const buildingId = `${village}00001`

/** People of the register; every file names its own, so that the files do not meet each other's records. */
const PEOPLE = 40

/** What the seven kinds of files refer to. */
export async function fillGraph(world: World): Promise<void> {
  const place = regionColumns(village)
  const medical = 'medical-insurance'
  await world.seed(medical, PersonCopy, ...Array.from({ length: PEOPLE }, (_, at) => person(`P${at}`, village)))
  const facts = { designationCode: 'H1', hospitalLevel: 'LEVEL_2' as const, instantSettlement: 1 }
  await world.seed(medical, MedicalDesignation, { institutionUscc: hospital, ...facts, ...place })
  const region = (code: string, level: 'COUNTY' | 'VILLAGE') => ({
    ...{ code, name: code, level, parentCode: null, entrusted: 0 },
    ...regionColumns(code),
  })
  await world.seed('grid-governance', Region, region(county, 'COUNTY'), region(village, 'VILLAGE'))
  const household = { householdId: 'H1', gridCode: `${village}001`, address: '示例路1号', registeredAt: 0, version: 1 }
  await world.seed('grid-governance', Household, { ...household, ...place })
  await world.seed('emergency-management', OrganisationCopy, { uscc: enterprise, kind: 'ENTERPRISE', ...place })
  await world.seed('housing-renovation', Building, building(buildingId, null))
}

/** A kind of file: its rows, and one row more that is refused. */
export interface Kind {
  readonly kind: string
  readonly subgraph: string
  /** of the records that the rows become */
  readonly table: string
  readonly header: readonly string[]
  /** the same columns as another department calls them */
  readonly synonyms: readonly string[]
  /** two rows of a file that has this number */
  readonly rows: (file: number) => Table
  /** the cell, by its column, that makes the second row a refused one, and what the result says of it */
  readonly spoilt: { readonly column: number; readonly cell: string; readonly said: string }
  /** records that two rows become */
  readonly records: number
  /** what a column of the first row's record holds */
  readonly stored: readonly [column: string, value: string | number]
}

const day = new Date(Date.UTC(2026, 2, 1))
const moment = new Date(Date.UTC(2026, 2, 1, 9, 30))

export const kinds: readonly Kind[] = [
  {
    kind: 'settlements',
    subgraph: 'medical-insurance',
    table: 'medical_settlement',
    header:
      '结算编号,人员编号,定点机构代码,结算时刻,就诊类型,费用总额,政策范围内费用,起付线,基本医保,大病保险,医疗救助,个人账户,个人现金'.split(
        ',',
      ),
    synonyms:
      'setl_id,psn_no,机构统一社会信用代码,setl_time,医疗类别,medfee_sumamt,inscp_scp_amt,act_pay_dedc,hifp_pay,hifmi_pay,maf_pay,acct_pay,psn_cash_pay'.split(
        ',',
      ),
    rows: (file) =>
      [0, 1].map((at) => [
        `S${file}-${at}`,
        `P${file}`,
        hospital,
        moment,
        '住院',
        // 0.1 + 0.2 as a program calculates it, and a text with separators
        ...[{ formula: '0.1+0.2', result: 0.1 + 0.2 }, '￥1,000.00', 0, 80.55, 0, 0, 12.3, '1.05'],
      ]),
    spoilt: {
      column: 12,
      cell: '1.055',
      said: '个人现金,1.055,BAD_USER_INPUT,,应为金额（元，最多两位小数），收到“1.055”',
    },
    records: 2,
    stored: ['total_fee_cents', 30],
  },
  {
    kind: 'enrolments',
    subgraph: 'medical-insurance',
    table: 'enrolment',
    header: ['人员编号', '参保年度', '险种', '办理渠道', '代办人工号'],
    synonyms: ['psn_no', '年度', 'insutype', '渠道', '代办人工号'],
    rows: (file) => [
      [`P${file * 2}`, 2026, 390, '窗口', ''],
      [`P${file * 2 + 1}`, '2026', '城乡居民医保', '代办', 'WGY1'],
    ],
    spoilt: { column: 4, cell: '', said: '代办人工号,,BAD_USER_INPUT,,代办须填代办人工号' },
    records: 2,
    stored: ['insurance_type', 'RESIDENT'],
  },
  {
    kind: 'sponsorships',
    subgraph: 'medical-insurance',
    table: 'sponsorship',
    header: ['区划代码', '参保年度', '人员编号', '资助金额（元）'],
    synonyms: ['区划代码', '资助年度', 'psn_no', '金额'],
    rows: (file) => [
      [village, 2026, `P${file * 2}`, 400],
      [village, 2026, `P${file * 2 + 1}`, '400.00'],
    ],
    spoilt: { column: 3, cell: '0', said: '资助金额（元）,0,BAD_USER_INPUT,,资助金额须大于0' },
    records: 2,
    stored: ['amount_cents', 40_000],
  },
  {
    kind: 'residents',
    subgraph: 'grid-governance',
    table: 'person',
    header: ['住户编号', '姓名', '身份证号', '联系电话', '性别', '出生日期', '居住类型'],
    synonyms: ['户编号', '姓名', '公民身份号码', '手机号', '性别', '出生年月日', '人口类型'],
    rows: (file) => [
      ['H1', `张三${'甲乙丙丁戊己庚辛'.charAt(file)}`, `61070219900101${1000 + file}`, 13800000000, '男', day, '户籍'],
      ['H1', `李四${'甲乙丙丁戊己庚辛'.charAt(file)}`, `61070219900202${1000 + file}`, '', '女', '1990/2/2', '流动'],
    ],
    spoilt: {
      column: 2,
      cell: '6107021990020210',
      said: '身份证号,************0210,BAD_USER_INPUT,,应为18位身份证号（末位可为X），收到“************0210”',
    },
    records: 2,
    stored: ['birth_date', '2026-03-01'],
  },
  {
    kind: 'service-orders',
    subgraph: 'grid-governance',
    table: 'service_order',
    header: ['登记编号', '区划代码', '事项', '点单人编号'],
    synonyms: ['点单编号', '所属区划代码', '服务事项', '人员编号'],
    rows: (file) => [
      [`DJ${file}-1`, village, '修路灯', ''],
      [`DJ${file}-2`, village, '理发，上门', ''],
    ],
    spoilt: {
      column: 1,
      cell: '140603001001',
      said: '区划代码,140603001001,OUT_OF_REGION,,区划 140603001001 超出本人辖区',
    },
    records: 2,
    stored: ['title', '修路灯'],
  },
  {
    kind: 'hazards',
    subgraph: 'emergency-management',
    table: 'hazard',
    header: ['台账编号', '区划代码', '领域', '等级', '对象类别', '描述', '发现日', '责任单位代码'],
    synonyms: [
      '隐患编号',
      '所属区划代码',
      '行业领域',
      '隐患等级',
      '检查对象类别',
      '隐患内容',
      '排查日期',
      '统一社会信用代码',
    ],
    rows: (file) => [
      [`T${file}-1`, village, '消防', '重大隐患', '企业', '安全出口堵塞', day, enterprise],
      [`T${file}-2`, village, '燃气', '一般', '公共场所', '阀门漏气', '2026年3月1日', ''],
    ],
    spoilt: {
      column: 7,
      cell: '91610702000099999A',
      said: '责任单位代码,91610702000099999A,NOT_FOUND,,单位不存在，或不在本人辖区',
    },
    records: 2,
    stored: ['found_on', '2026-03-01'],
  },
  {
    kind: 'dwellings',
    subgraph: 'housing-renovation',
    table: 'dwelling',
    header: ['楼栋编号', '房号', '建筑面积', '使用情况'],
    synonyms: ['楼栋编码', '门牌号', '面积（㎡）', '居住状况'],
    rows: (file) => [
      [buildingId, `${file}-101`, 60.5, '自住'],
      [buildingId, `${file}-102`, '88㎡', '公租房'],
    ],
    spoilt: { column: 2, cell: '-3', said: "建筑面积,'-3,BAD_USER_INPUT,,面积应为大于0、最多两位小数的数" },
    records: 2,
    stored: ['area_sqm_x100', 6050],
  },
]
