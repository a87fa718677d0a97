import { readFileSync } from 'node:fs'

/**
 * The state column of transitions.md, written down once more as pairs: machine → mutation → “REPORTED→ACCEPTED”. NONE is
 * before a record came into being. A mutation that takes two steps at once has the pair of its ends.
 */
export const contractTransitions = JSON.parse(
  readFileSync(new URL('transitions.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
