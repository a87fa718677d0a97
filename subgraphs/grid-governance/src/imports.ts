import { date, defineImport, identifier, oneOf, regionCode, text } from '@yiwang/shared/file-import'
import { registerResident } from './modules/person/mutations/register-resident.ts'
import { createServiceOrder } from './modules/service-order/mutations/create-service-order.ts'

/** 居民名册. The ID number only passes through; what names a row must not be a digest of it, which could be guessed. */
const residents = defineImport({
  kind: 'residents',
  title: '居民名册',
  mutation: registerResident,
  role: 'CENTRE_CLERK',
  key: ['householdId', 'name', 'birthDate'],
  columns: [
    { field: 'householdId', headers: ['住户编号', '户编号'], parse: identifier() },
    { field: 'name', headers: ['姓名'], parse: text(64), personal: true },
    {
      field: 'idNumber',
      headers: ['身份证号', '身份证号码', '公民身份号码'],
      parse: identifier(/^\d{17}[\dXx]$/, '18位身份证号（末位可为X）'),
      personal: true,
    },
    {
      field: 'phone',
      headers: ['电话', '联系电话', '手机号', '手机号码'],
      parse: identifier(/^\d[\d-]{4,18}\d$/, '6–20位数字和“-”的电话号码'),
      required: false,
      personal: true,
    },
    { field: 'gender', headers: ['性别'], parse: oneOf({ 男: 'MALE', 女: 'FEMALE', 未知: 'UNKNOWN' }) },
    { field: 'birthDate', headers: ['出生日期', '出生年月日'], parse: date },
    {
      field: 'residenceType',
      headers: ['居住类型', '人口类型'],
      parse: oneOf({ 户籍: 'REGISTERED', 流动: 'FLOATING', 人户分离: 'SEPARATED' }),
    },
  ],
})

/** 点单登记表, as windows and hotlines keep it. Two equal orders are told apart by their 登记编号. */
const serviceOrders = defineImport({
  kind: 'service-orders',
  title: '点单登记表',
  mutation: createServiceOrder,
  role: 'CENTRE_CLERK',
  key: ['regionCode', 'listNo'],
  columns: [
    { field: 'listNo', headers: ['登记编号', '点单编号'], parse: text(64), required: false, keyOnly: true },
    { field: 'regionCode', headers: ['区划代码', '所属区划代码'], parse: regionCode },
    { field: 'title', headers: ['事项', '点单事项', '服务事项'], parse: text(200) },
    { field: 'personId', headers: ['点单人编号', '人员编号'], parse: identifier(), required: false },
  ],
})

/** The spreadsheets that the department takes. */
export const imports = [residents, serviceOrders]
