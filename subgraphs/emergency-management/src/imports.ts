import { date, defineImport, identifier, oneOf, regionCode, text } from '@yiwang/shared/file-import'
import { reportHazard } from './modules/hazard/mutations/report-hazard.ts'

/** 隐患排查台账: one hazard a row. */
const hazards = defineImport({
  kind: 'hazards',
  title: '隐患台账',
  mutation: reportHazard,
  role: 'DEPT_CLERK',
  key: ['regionCode', 'listNo'],
  columns: [
    {
      field: 'listNo',
      headers: ['台账编号', '隐患编号'],
      parse: text(64),
      required: false,
      keyOnly: true,
    },
    { field: 'regionCode', headers: ['区划代码', '所属区划代码'], parse: regionCode },
    {
      field: 'field',
      headers: ['领域', '行业领域', '隐患领域'],
      parse: oneOf({
        危化: 'HAZARDOUS_CHEMICALS',
        危险化学品: 'HAZARDOUS_CHEMICALS',
        工贸: 'INDUSTRY_TRADE',
        消防: 'FIRE',
        城镇燃气: 'URBAN_GAS',
        燃气: 'URBAN_GAS',
        建筑施工: 'CONSTRUCTION',
        道路交通: 'ROAD_TRAFFIC',
        电力: 'POWER',
        其他: 'OTHER',
      }),
    },
    {
      field: 'grade',
      headers: ['等级', '隐患等级', '隐患级别'],
      parse: oneOf({ 一般: 'GENERAL', 一般隐患: 'GENERAL', 重大: 'MAJOR', 重大隐患: 'MAJOR' }),
    },
    {
      field: 'subject',
      headers: ['对象类别', '检查对象类别'],
      parse: oneOf({
        生产经营单位: 'ENTERPRISE',
        企业: 'ENTERPRISE',
        管网: 'PIPELINE',
        燃气用户: 'GAS_USER',
        楼栋: 'BUILDING',
        公共场所: 'PUBLIC_PLACE',
      }),
    },
    { field: 'description', headers: ['描述', '隐患描述', '隐患内容'], parse: text(500) },
    { field: 'foundOn', headers: ['发现日', '发现日期', '排查日期'], parse: date },
    {
      field: 'uscc',
      headers: ['责任单位代码', '统一社会信用代码'],
      parse: identifier(/^[0-9A-Z]{18}$/, '18位统一社会信用代码'),
      required: false,
    },
    { field: 'buildingId', headers: ['楼栋编号', '楼栋编码'], parse: identifier(), required: false },
    { field: 'caseNo', headers: ['来源事项编号', '事项编号'], parse: identifier(), required: false },
    { field: 'inspectionNo', headers: ['来源检查编号', '检查编号'], parse: identifier(), required: false },
  ],
})

/** The spreadsheets that the department takes. */
export const imports = [hazards]
