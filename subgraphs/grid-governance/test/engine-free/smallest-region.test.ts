import { expect, test } from '@jest/globals'
import { smallestRegionOf } from '../../src/modules/grid/smallest-region.ts'

test.each([
  ['one grid', ['610702001001001'], '610702001001'],
  ['two of a village', ['610702001001001', '610702001001002'], '610702001001'],
  ['of two villages', ['610702001001001', '610702001002001'], '610702001000'],
  ['of two townships, whose codes begin alike', ['610702100001001', '610702107001001'], '610702000000'],
  ['of two counties', ['610702001001001', '610722001001001'], '610700000000'],
  ['of two cities', ['610702001001001', '610902001001001'], '610000000000'],
])('the region of %s', (_, grids, region) => {
  expect(smallestRegionOf(grids)).toBe(region)
})
