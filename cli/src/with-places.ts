import type { Command } from 'commander'

/** The flags that say where the data lies. */
export function withPlaces(command: Command): Command {
  return command
    .option('--data-dir <directory>', '数据目录 (data directory)，默认 data')
    .option('--database-url <url>', 'mysql://用户:密码@主机:端口[/前缀] (MySQL server of all departments)')
}
