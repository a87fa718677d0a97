export { type Money, money, toWan, toYuan } from './money.ts'
export { type Rate, divideHalfUp, fixedPoint, percentOf, rate } from './rate.ts'
export { decimal2, fromDecimal2 } from './decimal2.ts'
