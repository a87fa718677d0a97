import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { ConfigError } from './config-error.ts'
import { type ConfigFile, configJsonSchema, configSchema } from './config-schema.ts'

/**
 * The text of `gateway.yaml`; an empty one is all defaults. YAML 1.2 core schema, so that `no` stays a word.
 * @throws ConfigError with every fault
 */
export function parseConfigFile(text: string, file: string): ConfigFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    throw new ConfigError(
      document.errors.map(({ message, pos }) => `${file}:${lines.linePos(pos[0]).line}: ${message}`),
    )
  }
  // 100: a document may name an anchor more often only to blow up what it stands for
  const content: unknown = document.toJS({ maxAliasCount: 100 }) ?? {}
  const parsed = configSchema.safeParse(content)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.flatMap((issue) => describe(issue, file)))
  return parsed.data
}

function describe(issue: z.core.$ZodIssue, file: string): readonly string[] {
  const place = issue.path.map(String).join('.')
  if (issue.code !== 'unrecognized_keys') return [`${file}: ${place}: ${issue.message}`]
  const known = knownKeys(issue.path.map(String))
  return issue.keys.map(
    (key) =>
      `${file}: ${[place, key].filter((part) => part !== '').join('.')}: 没有这一项，此处可用：${known.join('、')}`,
  )
}

interface JsonSchemaNode {
  readonly properties?: Readonly<Record<string, JsonSchemaNode>>
  readonly additionalProperties?: JsonSchemaNode | boolean
}

/** What may stand below a path of the file. */
function knownKeys(path: readonly string[]): readonly string[] {
  // the printed schema of objects and records has these members
  let node = configJsonSchema() as JsonSchemaNode
  for (const step of path) {
    const inner = node.properties?.[step] ?? node.additionalProperties
    if (typeof inner !== 'object') return []
    node = inner
  }
  return Object.keys(node.properties ?? {})
}
