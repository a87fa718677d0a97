import { runInThread } from './run-in-thread.ts'

/** `node dist/main.js --supergraph FILE --port N`, see serve.ts; only a thin thread stands before it. */
if (!runInThread()) await import('./serve.ts')
