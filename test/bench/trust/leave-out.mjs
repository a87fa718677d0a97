// Loaded before a department: what follows modules of the kit are replaced by ones that do nothing, so that the bench can
// tell what they cost. Only here; the product has no such switch.
import { register } from 'node:module'

const replaced = {
  '/shared/src/privacy/protect-persons.ts': 'export const protectPersons = () => undefined',
  '/shared/src/audit/append-audit.ts': 'export const appendAudit = async () => undefined',
  '/shared/src/audit/record-looks.ts': 'export const createLookRecorder = () => async () => undefined',
}
const source = `
const replaced = new Map(Object.entries(${JSON.stringify(replaced)}))
export async function load(url, context, nextLoad) {
  const [, text] = [...replaced].find(([path]) => url.split('?')[0].endsWith(path)) ?? []
  return text === undefined ? nextLoad(url, context) : { format: 'module', source: text, shortCircuit: true }
}`
register(`data:text/javascript,${encodeURIComponent(source)}`)
