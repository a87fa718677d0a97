import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Browser, chromium, type Page } from 'playwright-core'
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
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
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

const runOperation = (page: Page) =>
  page
    .getByRole('button', { name: /执行|Execute/ })
    .first()
    .click()
/** Runs the tab's operation until its answer shows the text; the first click may come before the schema has. */
async function runUntil(page: Page, text: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await runOperation(page)
    const shown = answer(page).getByText(text).first().waitFor({ timeout: 8_000 })
    if (await shown.then(() => true).catch(() => false)) return
    if (tries === 5) throw new Error(`the answer does not show ${text}`)
  }
}

const answer = (page: Page) => page.locator('.result-window, .graphiql-response')

withBrowser(
  'the explorer answers a published figure without one request to another origin',
  async () => {
    const { page, foreign, complaints } = await visit()
    await page.locator('.view-lines').first().waitFor()
    await runUntil(page, '559')
    await page.screenshot({ path: join(shots, 'explorer.png') })
    expect(foreign).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  },
  120_000,
)

withBrowser(
  'another role sees other things',
  async () => {
    const { page } = await visit()
    await page.getByText('一人一档').first().click()
    await page.locator('.view-lines').getByText('Person360').first().waitFor()
    await runUntil(page, '"displayName"')
    const role = page.locator('select').first()
    const analyst = await role.locator('option', { hasText: '分析员' }).getAttribute('value')
    await role.selectOption(analyst)
    await runUntil(page, 'UNAUTHORIZED_FIELD_OR_TYPE')
    await page.screenshot({ path: join(shots, 'explorer-analyst.png') })
    await page.context().close()
  },
  120_000,
)
