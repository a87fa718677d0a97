// Names every mutation × situation of transitions.md that no test exercised, from what the suites wrote to
// test/results/mutations-<engine>.jsonl. Used by `npm test` after a full run.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The target household is a record, and for records the table that holds for all mutations prevails: outside the caller's
 * region it is NOT_FOUND, which is tested.
 */
const superseded = new Set(['moveResident × OUT_OF_REGION'])

/** @returns {{ exercised: number, missing: string[] }} */
export function mutationCoverage(root, engine) {
  const file = join(root, 'test', 'results', `mutations-${engine}.jsonl`)
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  const done = new Set(
    lines
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({ mutation, situation }) => `${mutation} × ${situation}`),
  )
  const contract = readFileSync(join(root, 'shared', 'contract', 'transitions.md'), 'utf8')
  const transitions = JSON.parse(readFileSync(join(root, 'test', 'src', 'mutations', 'transitions.json'), 'utf8'))
  const demanded = demandedSituations(contract, transitions).filter((one) => !superseded.has(one))
  return {
    exercised: demanded.filter((one) => done.has(one)).length,
    missing: demanded.filter((one) => !done.has(one)),
  }
}

/** Each row of the contract's tables: success, login, scope, region, lock, haste, every refusal and transition it names. */
function demandedSituations(markdown, transitions) {
  return markdown
    .split('\n')
    .filter((line) => /^\| [a-z][A-Za-z]+ \|/.test(line) && line.split('|').length === 8)
    .flatMap((line) => {
      const [, name, , , conditions, scope, lock] = line.split('|').map((cell) => cell.trim())
      return [
        'OK',
        'UNAUTHENTICATED',
        'OTHER_REGION',
        'AT_ONCE',
        ...(scope === '只需登录' ? [] : ['UNAUTHORIZED']),
        ...(lock === 'clientToken' ? ['REPLAYED', 'TOKEN_REUSED'] : ['STALE_VERSION']),
        ...refusals(conditions),
        ...transitionsOf(name, transitions),
      ].map((situation) => `${name} × ${situation}`)
    })
}

/** “事项 REPORTED→ACCEPTED”, from the state column as transitions.json has it. */
function transitionsOf(name, transitions) {
  return Object.entries(transitions).flatMap(([machine, mutations]) =>
    (mutations[name] ?? []).map((edge) => `${machine} ${edge}`),
  )
}

/** 〔RULE_VIOLATION R-A / R-B〕 demands both rules, 〔CONFLICT〕 the code. */
function refusals(conditions) {
  const named = [...conditions.matchAll(/〔([^〕]+)〕/g)].flatMap(([, inside]) => {
    const rules = inside.match(/R-[A-Z0-9-]+/g)
    return rules ?? [inside.split(' ')[0]]
  })
  return [...new Set(named)]
}
