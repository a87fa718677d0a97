import type { Answer } from './outcome.ts'

/** The JSON text of a response, errors first (GraphQL specification §7.1: "so that it is clear that errors are present"). */
export function toAnswerText({ dataText, errors }: Answer): string {
  return errors.length === 0 ? `{"data":${dataText}}` : `{"errors":${JSON.stringify(errors)},"data":${dataText}}`
}

const DATA = Buffer.from('{"data":')
const END = Buffer.from('}')

/** The bytes of that text. */
export function toAnswerBytes(answer: Answer): Buffer {
  return answer.errors.length === 0 ? Buffer.concat([DATA, answer.dataBytes, END]) : Buffer.from(toAnswerText(answer))
}
