import { createClient } from 'redis'

/** Every key of a Redis with what is in it. */
export async function readRedis(url: string): Promise<unknown[]> {
  const client = createClient({ url })
  await client.connect()
  try {
    const keys = await client.keys('*')
    return await Promise.all(
      keys.map(async (key) => {
        const type = await client.type(key)
        if (type === 'stream') return [key, await client.xRange(key, '-', '+')]
        if (type === 'set') return [key, await client.sMembers(key)]
        if (type === 'hash') return [key, await client.hGetAll(key)]
        if (type === 'string') return [key, await client.get(key)]
        throw new Error(`${key} is a ${type}, which is not looked into`)
      }),
    )
  } finally {
    client.destroy()
  }
}
