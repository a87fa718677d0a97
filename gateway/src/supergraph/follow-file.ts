import { describeFailure, type Log } from '../observability/log.ts'
import { type FileWatcher, watchFile } from './watch-file.ts'

export interface FollowedFile {
  readonly file: string
  /** the supergraph that is in use already */
  readonly sdl: string
  /** false: only when told to */
  readonly watch: boolean
}

/** A broken file costs nothing but a line in the log: the gateway goes on with the supergraph it has. */
export function followFile(
  { file, sdl, watch }: FollowedFile,
  replace: (sdl: string) => Promise<void>,
  log: Log,
): FileWatcher {
  return watchFile({
    file,
    text: sdl,
    everyMs: watch ? undefined : null,
    onChange: (next) =>
      replace(next).then(
        () => log({ level: 'info', event: 'supergraph-replaced' }),
        (error: unknown) => log({ level: 'error', event: 'supergraph-refused', ...describeFailure(error) }),
      ),
    onUnreadable: (error) => log({ level: 'error', event: 'supergraph-unreadable', ...describeFailure(error) }),
  })
}
