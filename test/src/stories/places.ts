export const city = '610700000000'
export const county = '610702000000'
/** another district of the same city */
export const neighbour = '610703000000'
export const town = '610702001000'
export const otherTown = '610702100000'
export const village = '610702001001'

/** 区划 of the stories, from the province down. */
export const regionNames: readonly (readonly [code: string, name: string])[] = [
  ['610000000000', '陕西省'],
  [city, '汉中市'],
  [county, '汉台区'],
  [town, '北关街道'],
  [village, '北关社区'],
  [otherTown, '铺镇'],
  ['610702100201', '铺镇村'],
  [neighbour, '南郑区'],
  ['610703100000', '大河坎镇'],
  ['610703100201', '大河坎村'],
]
