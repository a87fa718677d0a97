export {
  type RegionLevel,
  type RegionColumns,
  ancestorAt,
  contains,
  isRegionCode,
  levelOf,
  regionColumns,
  regionPrefix,
} from './region-code.ts'
