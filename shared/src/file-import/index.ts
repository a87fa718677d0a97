export { type ImportColumn, type ImportDefinition, defineImport } from './definition.ts'
export {
  type CellParser,
  type CellValue,
  decimal,
  identifier,
  integer,
  oneOf,
  regionCode,
  text,
  yuan,
} from './cell-parsers.ts'
export { date, instant } from './time-parsers.ts'
export type { Cell } from './cell.ts'
export { type ImportJob, type ImportSummary, importFile } from './import-file.ts'
export { importCaller } from './import-caller.ts'
export type { HeaderMap } from './match-headers.ts'
export type { Encoding } from './scan-file.ts'
