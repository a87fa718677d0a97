import {
  defineImport,
  identifier,
  type ImportColumn,
  instant,
  integer,
  oneOf,
  regionCode,
  text,
  yuan,
} from '@yiwang/shared/file-import'
import { enrolPerson } from './modules/enrolment/mutations/enrol-person.ts'
import { createSponsorshipBatch } from './modules/sponsorship/mutations/create-sponsorship-batch.ts'
import { uploadSettlement } from './modules/settlement/mutations/upload-settlement.ts'

const personId: ImportColumn = { field: 'personId', headers: ['人员编号', 'psn_no'], parse: identifier() }

/** 元 in the spreadsheet; the second name is that of 国家医保信息平台. */
function amount(field: string, title: string, nationalName: string): ImportColumn {
  return { field, headers: [title, `${title}（元）`, nationalName], parse: yuan }
}

/** 结算明细, with the Chinese names or those of the national interface. */
export const settlements = defineImport({
  kind: 'settlements',
  title: '医保结算',
  mutation: uploadSettlement,
  role: 'DEPT_CLERK',
  key: ['setlId'],
  columns: [
    { field: 'setlId', headers: ['结算编号', '结算ID', 'setl_id'], parse: identifier() },
    personId,
    {
      field: 'institutionUscc',
      headers: ['定点机构代码', '机构统一社会信用代码'],
      parse: identifier(/^[0-9A-Z]{18}$/, '18位统一社会信用代码'),
    },
    { field: 'settledAt', headers: ['结算时刻', '结算时间', 'setl_time'], parse: instant },
    {
      field: 'medType',
      headers: ['就诊类型', '医疗类别'],
      parse: oneOf({
        普通门诊: 'OUTPATIENT',
        门诊: 'OUTPATIENT',
        门诊慢特病: 'CHRONIC_OUTPATIENT',
        慢特病: 'CHRONIC_OUTPATIENT',
        住院: 'INPATIENT',
        普通住院: 'INPATIENT',
        购药: 'PHARMACY',
        定点药店购药: 'PHARMACY',
        生育: 'MATERNITY',
      }),
    },
    amount('totalFeeCents', '费用总额', 'medfee_sumamt'),
    amount('policyScopeFeeCents', '政策范围内费用', 'inscp_scp_amt'),
    amount('deductibleCents', '起付线', 'act_pay_dedc'),
    amount('basicFundPayCents', '基本医保', 'hifp_pay'),
    amount('seriousIllnessPayCents', '大病保险', 'hifmi_pay'),
    amount('medicalAidPayCents', '医疗救助', 'maf_pay'),
    amount('accountPayCents', '个人账户', 'acct_pay'),
    amount('cashPayCents', '个人现金', 'psn_cash_pay'),
  ],
})

/** 参保名单. A person who was suspended may come again in the same year: then the 业务流水号 tells the rows apart. */
const enrolments = defineImport({
  kind: 'enrolments',
  title: '参保名单',
  mutation: enrolPerson,
  role: 'DEPT_CLERK',
  columns: [
    personId,
    { field: 'year', headers: ['参保年度', '年度'], parse: integer({ min: 2000, max: 2100 }) },
    {
      field: 'insuranceType',
      headers: ['险种', '险种类型', 'insutype'],
      parse: oneOf({
        职工医保: 'EMPLOYEE',
        职工基本医疗保险: 'EMPLOYEE',
        310: 'EMPLOYEE',
        城乡居民医保: 'RESIDENT',
        居民医保: 'RESIDENT',
        城乡居民基本医疗保险: 'RESIDENT',
        390: 'RESIDENT',
      }),
    },
    {
      field: 'channel',
      headers: ['办理渠道', '渠道'],
      parse: oneOf({ 窗口: 'WINDOW', 帮办代办: 'AGENT', 代办: 'AGENT' }),
      required: false,
      otherwise: () => 'WINDOW',
    },
    { field: 'agentId', headers: ['代办人工号'], parse: identifier(), required: false },
    { field: 'listNo', headers: ['业务流水号'], parse: text(64), required: false, keyOnly: true },
  ],
})

/** 公益助保名单: the whole file is one batch, whose region is that of the clerk unless it says another. */
const sponsorships = defineImport({
  kind: 'sponsorships',
  title: '公益助保名单',
  mutation: createSponsorshipBatch,
  role: 'DEPT_CLERK',
  whole: { shared: ['regionCode', 'year'], list: 'items' },
  columns: [
    {
      field: 'regionCode',
      headers: ['区划代码'],
      parse: regionCode,
      required: false,
      otherwise: ({ regions }) => (regions.length === 1 ? regions[0] : undefined),
    },
    { field: 'year', headers: ['参保年度', '资助年度', '年度'], parse: integer({ min: 2000, max: 2100 }) },
    personId,
    { field: 'amountCents', headers: ['资助金额', '资助金额（元）', '金额', '金额（元）'], parse: yuan },
  ],
})

/** The spreadsheets that the department takes. */
export const imports = [settlements, enrolments, sponsorships]
