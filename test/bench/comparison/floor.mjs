// What no gateway on Node can go below: node floor.mjs CALLS PORT
// Per request it sends the subgraph calls of ours, parses their answers and stringifies the known answer. The file maps
// the body of each request to its calls and its answer.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Pool } from 'undici'

const [, , file, port] = process.argv
const requests = JSON.parse(readFileSync(file, 'utf8'))
const pools = new Map()
const headers = { 'content-type': 'application/json', accept: 'application/json' }

async function call({ url, body }) {
  const { origin, pathname: path } = new URL(url)
  if (!pools.has(origin)) pools.set(origin, new Pool(origin, { connections: 64 }))
  const response = await pools.get(origin).request({ method: 'POST', path, headers, body })
  return response.body.json()
}

createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', async () => {
    const { query } = JSON.parse(Buffer.concat(chunks).toString())
    // what it does not know is the question whether it is there
    const { calls, answer } = requests[query] ?? { calls: [], answer: {} }
    await Promise.all(calls.map(call))
    const body = Buffer.from(JSON.stringify(answer))
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    response.end(body)
  })
}).listen(Number(port), '127.0.0.1')
