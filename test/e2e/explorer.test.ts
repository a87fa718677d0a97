import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page, Request } from 'playwright-core'
import { launchBrowser } from '../src/browser.ts'
import { type SampleGraph, startSampleGraph } from '../src/sample-graph.ts'

const executablePath = process.env['CHROMIUM'] ?? ''
const withBrowser = executablePath === '' ? test.skip : test
const shots = fileURLToPath(new URL('../results/', import.meta.url))

let graph: SampleGraph
let browser: Browser
let profile: string

beforeAll(async () => {
  if (executablePath === '') return
  mkdirSync(shots, { recursive: true })
  profile = mkdtempSync(join(tmpdir(), 'yiwang-chromium-'))
  graph = await startSampleGraph()
  browser = await launchBrowser(executablePath)
}, 300_000)
afterAll(async () => {
  if (executablePath === '') return
  await browser.close()
  await graph.close()
  rmSync(profile, { recursive: true, force: true })
})

interface Visit {
  readonly page: Page
  /** requests to any other origin; all of them are blocked */
  readonly foreign: string[]
  /** console errors and violations of the content security policy */
  readonly complaints: string[]
}

async function visit(path = '/'): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const foreign: string[] = []
  const complaints: string[] = []
  const origin = new URL(graph.url).origin
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:') return route.continue()
    foreign.push(url.href)
    return route.abort()
  })
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(new URL(path, graph.url).href)
  await page.getByText('现成操作').first().waitFor()
  return { page, foreign, complaints }
}

interface Run {
  readonly operation: string
  /** what its answer shows */
  readonly shows: string
}

/**
 * Runs the open tab's operation once and waits for its own answer, however long that takes: a second run would discard
 * the answer of the first. GraphiQL ignores a run as long as the editor of the answers is not there.
 */
async function run(page: Page, { operation, shows }: Run): Promise<void> {
  await page.locator('.result-window .monaco-editor').first().waitFor()
  const answered = page.waitForResponse((response) => operationOf(response.request()) === operation, LONG)
  await page
    .getByRole('button', { name: /执行|Execute/ })
    .first()
    .click()
  await answered
  await answer(page).getByText(shows).first().waitFor(LONG)
}

const LONG = { timeout: 90_000 }

/** Chooses a demonstration role and waits until the schema is asked for as that role: from then on runs are its runs. */
async function actAs(page: Page, label: string): Promise<void> {
  const role = page.locator('select').first()
  const value = await role.locator('option', { hasText: label }).getAttribute('value')
  const asked = page.waitForRequest((request) => operationOf(request) === 'IntrospectionQuery', LONG)
  await role.selectOption(value)
  await asked
}

function operationOf(request: Request): unknown {
  if (request.method() !== 'POST') return undefined
  // what GraphiQL sends
  return (request.postDataJSON() as { operationName?: unknown } | null)?.operationName
}

const answer = (page: Page) => page.locator('.result-window, .graphiql-response')

withBrowser(
  'the explorer answers a published figure without one request to another origin',
  async () => {
    const { page, foreign, complaints } = await visit()
    await page.locator('.view-lines').first().waitFor()
    await run(page, { operation: 'Overview', shows: '559' })
    await page.screenshot({ path: join(shots, 'explorer.png') })
    expect(foreign).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  },
  300_000,
)

withBrowser(
  'another role sees other things',
  async () => {
    const { page } = await visit()
    await page.getByText('一人一档').first().click()
    await page.locator('.view-lines').getByText('Person360').first().waitFor()
    await run(page, { operation: 'Person360', shows: '"displayName"' })
    await actAs(page, '分析员')
    await run(page, { operation: 'Person360', shows: 'UNAUTHORIZED_FIELD_OR_TYPE' })
    await page.screenshot({ path: join(shots, 'explorer-analyst.png') })
    await page.context().close()
  },
  300_000,
)
