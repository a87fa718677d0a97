import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const MEMORY = '/dev/shm'
/** twice what the databases of a whole run take */
const NEEDED_BYTES = 3 * 1024 ** 3

/** Where temporary databases are kept: in memory where there is room, since thousands of commits wait for a disk. */
export function fastDirectory() {
  if (!existsSync(MEMORY)) return tmpdir()
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize < NEEDED_BYTES ? tmpdir() : MEMORY
}
