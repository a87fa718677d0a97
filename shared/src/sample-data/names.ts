import type { Random } from './random.ts'

/**
 * Names are put together at random from common surnames and common given-name characters; nobody is meant. What two
 * lists make by chance may be somebody's name, so nothing else in a record is taken from life.
 */
const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵'
const MALE = '建国志强明军伟勇斌辉鹏峰涛超林海波刚平文华庆安民生东成福顺忠德义荣昌兴旺岩松柏山江河远航启泽宇辰'
const FEMALE = '秀英兰芳桂玉珍凤霞燕红梅丽娟静敏慧洁莉娜琴云月香菊莲花春晓雪莹佳怡欣悦雨桐思琪梦瑶'

export interface SampleName {
  readonly surname: string
  readonly given: string
}

export function createSurname(random: Random): string {
  return random.pick([...SURNAMES])
}

/** One character for a quarter of people, two for the rest. */
export function createGivenName(random: Random, gender: 'MALE' | 'FEMALE'): string {
  const characters = [...(gender === 'MALE' ? MALE : FEMALE)]
  const first = random.pick(characters)
  if (random.chance(0.25)) return first
  const second = random.pick(characters)
  return first + second
}

/** 王* or 王**: the surname and one star for each further character. */
export function maskName({ surname, given }: SampleName): string {
  return surname + '*'.repeat([...given].length)
}
