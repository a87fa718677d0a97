import { type Config, readConfig } from '@yiwang/cli'

/** SQLite files of that directory and its development keys. */
export function configOn(dataDir: string): Config {
  return { ...readConfig({ dataDir, host: '127.0.0.1', port: 0 }), databaseUrl: undefined, redisUrl: undefined }
}
