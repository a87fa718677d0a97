// A Jest sequencer: the suites that take longest begin, so that no worker is left alone with one of them at the end.
// Jest itself orders by what earlier runs took, which a fresh clone does not know.
const Sequencer = require('@jest/test-sequencer').default

const SLOW = [
  /fuzz\/random-cases/,
  /chaos\/(kill|separate-processes|killed-import|two-instances)/,
  /settlement-import/,
  /figures\/after-work/,
  /attack\/attacks/,
  /e2e\//,
  /leak\//,
  /long-walk/,
  /gateway\/test\/(planner-thread|generic-gateway|authorization-oracle)/,
  /house\//,
  /cli\/test/,
  /sample-data/,
  /scenarios\//,
]

const rank = ({ path }) => {
  const at = SLOW.findIndex((pattern) => pattern.test(path))
  return at === -1 ? SLOW.length : at
}

module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b))
  }
}
