/** The layers of the house; `npm run check` fails on every edge that is not allowed here. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-imports-nobody',
      comment: '共用件不认识任何部门和网关',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(subgraphs|gateway|cli|test)/' },
    },
    {
      name: 'subgraph-alone',
      comment: '子图不引用网关、命令行与别的子图',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^(gateway|cli|test|subgraphs)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'gateway-knows-no-department',
      comment: '网关不认识任何部门',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|cli|test)/' },
    },
    {
      name: 'resolvers-translate',
      comment: '解析器只找加载器与服务,不碰仓储',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/src/modules/[^/]+/resolvers\\.ts$' },
      to: { path: '/repository\\.ts$' },
    },
    {
      name: 'services-decide',
      comment: '服务不认识解析器与加载器',
      severity: 'error',
      from: { path: '/src/modules/.*/service\\.ts$' },
      to: { path: '/(resolvers|loaders)\\.ts$' },
    },
    {
      name: 'repositories-query',
      comment: '仓储不认识上面的层',
      severity: 'error',
      from: { path: '/src/modules/.*/repository\\.ts$' },
      to: { path: '/(resolvers|loaders|service)\\.ts$' },
    },
    {
      name: 'entities-describe',
      comment: '实体不认识任何层',
      severity: 'error',
      from: { path: '/src/modules/.*/entities\\.ts$' },
      to: { path: '/(resolvers|loaders|service|repository)\\.ts$' },
    },
    {
      name: 'scopes-are-made-inside',
      comment: '有范围的语句由 shared/src/database 制成，别处不得自制',
      severity: 'error',
      from: { pathNot: '^shared/src/(database|testing)/' },
      to: { path: '^shared/src/database/(sql|connections|open-mysql|open-sqlite|row-reader)\\.ts$' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(@graphql-codegen|vite)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules|generated|test)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
