export { PortInUseError, listen } from './listen.ts'
export { readJson } from './read-json.ts'
export { sendJson } from './send-json.ts'
