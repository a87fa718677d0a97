import type { Random } from './random.ts'

/**
 * Common surnames with given names from field and garden, which hardly anybody in public life bears (no 李强, no
 * 马云). Whoever bears one by chance is not meant: nothing else in a record is taken from life.
 */
const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏',
  ...'韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵',
]
const GIVEN = {
  MALE: {
    first: [...'禾岩松柏溪垚田川峪砚谷麦樵耕榆桥'],
    second: [...'生根满仓丰收顺安泰稳实贵喜年'],
    alone: [...'垚砚樵峪'],
  },
  FEMALE: {
    first: [...'禾溪苗穗菱莲桑棉麦芸荞杏桃葵'],
    second: [...'秀芝花珍香枝妹琴娥叶朵巧云'],
    alone: [...'穗荞芸菱'],
  },
} as const

export interface SampleName {
  readonly surname: string
  readonly given: string
}

export function createSurname(random: Random): string {
  return random.pick(SURNAMES)
}

/** Two characters, for one of eight people a single one. */
export function createGivenName(random: Random, gender: 'MALE' | 'FEMALE'): string {
  const { first, second, alone } = GIVEN[gender]
  return random.chance(0.125) ? random.pick(alone) : random.pick(first) + random.pick(second)
}

/** 王* or 王**: the surname and one star for each further character. */
export function maskName({ surname, given }: SampleName): string {
  return surname + '*'.repeat([...given].length)
}
