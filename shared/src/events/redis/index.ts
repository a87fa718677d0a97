// apart from the other events: whoever runs in one process need not load a Redis client
export { closeRedis, openRedis } from './redis-client.ts'
export { createRedisBus, type RedisBusOptions } from './create-redis-bus.ts'
