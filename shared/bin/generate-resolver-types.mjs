// Writes src/generated/resolver-types.ts of the subgraph in the current directory from its SDL and codegen.json
// ({ "mappers": { "GraphQLType": "../modules/x/entities.ts#XRow" } }). Run by `npm run generate`.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import { parse } from 'graphql'
import { format } from 'prettier'

const common = fileURLToPath(new URL('../schema/common.graphql', import.meta.url))
const modules = readdirSync('src/modules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `src/modules/${entry.name}/schema.graphql`)
  .filter((file) => existsSync(file))
const schema = parse([common, ...modules].map((file) => readFileSync(file, 'utf8')).join('\n'))
const { mappers } = JSON.parse(readFileSync('codegen.json', 'utf8'))
const connections = schema.definitions
  .flatMap(({ kind, name }) =>
    kind === 'ObjectTypeDefinition' && name.value.endsWith('Connection') ? [name.value] : [],
  )
  .map((name) => [name, '@yiwang/shared/database#Connection as ConnectionValue'])
const filename = 'src/generated/resolver-types.ts'
const text = await codegen({
  filename,
  schema: withoutDescriptions(schema),
  documents: [],
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript: plugin(typescript), resolvers: plugin(resolvers) },
  config: {
    federation: true,
    useTypeImports: true,
    enumsAsTypes: true,
    skipTypename: true,
    noSchemaStitching: true,
    contextType: '@yiwang/shared/graphql#RequestContext',
    scalars: {
      ID: { input: 'string', output: 'string' },
      Date: { input: 'string', output: 'string' },
      DateTime: { input: 'number', output: 'number' },
      BigInt: { input: 'bigint', output: 'bigint | number' },
      Decimal: { input: 'string', output: 'string' },
    },
    mappers: {
      Money: '@yiwang/shared/money#Money as MoneyValue',
      Rate: '@yiwang/shared/money#Rate as RateValue',
      AuditEntry: '@yiwang/shared/audit#AuditEntryRow',
      ...Object.fromEntries(connections),
      ...mappers,
    },
    defaultMapper: 'Partial<{T}>',
  },
})
mkdirSync('src/generated', { recursive: true })
writeFileSync(
  filename,
  await format(`// Generated from the SDL by \`npm run generate\`; do not edit.\n${text}`, {
    parser: 'typescript',
    semi: false,
    singleQuote: true,
    printWidth: 120,
  }),
)

function plugin(module) {
  return { plugin: module.plugin, addToSchema: module.addToSchema, validate: module.validate }
}

/** The contract's descriptions are long; types do not need them. */
function withoutDescriptions(document) {
  return JSON.parse(
    JSON.stringify(document, (key, value) => (key === 'description' || key === 'loc' ? undefined : value)),
  )
}
