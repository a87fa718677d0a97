import type { Answer } from './outcome.ts'

/** The JSON text of a response, errors first (GraphQL specification §7.1: "so that it is clear that errors are present"). */
export function toAnswerText({ dataText, errors, extensions }: Answer): string {
  const more = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`
  if (errors.length === 0) return `{"data":${dataText}${more}}`
  return `{"errors":${JSON.stringify(errors)},"data":${dataText}${more}}`
}
