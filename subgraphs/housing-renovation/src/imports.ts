import { decimal, defineImport, identifier, oneOf, text } from '@yiwang/shared/file-import'
import { registerDwelling } from './modules/dwelling/mutations/register-dwelling.ts'

/** 房屋台账: one dwelling a row. Its door number tells dwellings of one building and size apart. */
const dwellings = defineImport({
  kind: 'dwellings',
  title: '房屋台账',
  mutation: registerDwelling,
  role: 'DEPT_CLERK',
  key: ['buildingId', 'doorNo'],
  columns: [
    { field: 'buildingId', headers: ['楼栋编号', '楼栋编码'], parse: identifier() },
    { field: 'doorNo', headers: ['房号', '门牌号', '户室号', '单元房号'], parse: text(40), keyOnly: true },
    { field: 'areaSqm', headers: ['面积', '建筑面积', '面积(平方米)', '建筑面积(平方米)', '面积(㎡)'], parse: decimal },
    {
      field: 'occupancy',
      headers: ['使用情况', '居住状况'],
      parse: oneOf({ 自住: 'OWNER', 出租: 'RENTED', 空置: 'VACANT', 公租房: 'PUBLIC_RENTAL' }),
    },
  ],
})

/** The spreadsheets that the department takes. */
export const imports = [dwellings]
