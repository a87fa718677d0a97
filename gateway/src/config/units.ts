import { z } from 'zod'

export const wholeNumber = (unit: string, min: number, max: number) =>
  z
    .number(`应为 ${min} 到 ${max} 的整数（${unit}）`)
    .int(`应为整数（${unit}）`)
    .min(min, `不得小于 ${min}`)
    .max(max, `不得大于 ${max}`)

export const milliseconds = (min: number, max: number) => wholeNumber('毫秒', min, max)
export const bytes = (min: number, max: number) => wholeNumber('字节', min, max)
export const count = (min: number, max: number) => wholeNumber('个', min, max)
