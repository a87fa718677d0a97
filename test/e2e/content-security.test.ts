import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openTarget, type Target } from '../attack/support/target.ts'
import { launchBrowser } from '../src/browser.ts'

const executablePath = process.env['CHROMIUM'] ?? ''
const describeWithBrowser = executablePath === '' ? describe.skip : describe
const LONG = 120_000

let target: Target
let browser: Browser
/** Another site: each of its pages frames the explorer, and it counts who comes. */
let evil: Server
let evilUrl = ''
let visitors = 0
beforeAll(async () => {
  if (executablePath === '') return
  target = await openTarget()
  evil = createServer((_, response) => {
    visitors += 1
    response.setHeader('content-type', 'text/html').end(`<iframe src="${new URL('/', target.url).href}"></iframe>`)
  }).listen(0, '127.0.0.1')
  await once(evil, 'listening')
  // a listening TCP server has an AddressInfo
  evilUrl = `http://127.0.0.1:${(evil.address() as AddressInfo).port}/`
  browser = await launchBrowser(executablePath)
}, LONG)
afterAll(async () => {
  if (executablePath === '') return
  await browser.close()
  evil.close()
  await target.close()
})

interface Visit {
  readonly page: Page
  /** what the console says of the content security policy */
  readonly reports: string[]
  /** directives of the violations that the page itself was told of */
  readonly violations: () => Promise<readonly string[]>
}

/** Runs in the page before its own scripts. */
const NOTE_VIOLATIONS = `
  globalThis.directives = []
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => directives.push(effectiveDirective))`

/** The explorer's page; its editors come later. */
async function visit(): Promise<Visit> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const reports: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) reports.push(message.text())
  })
  await page.addInitScript(NOTE_VIOLATIONS)
  await page.goto(new URL('/', target.url).href, { waitUntil: 'domcontentloaded' })
  const violations = () => page.evaluate<string[]>('directives')
  return { page, reports, violations }
}

/** What `look` finds once it finds something; asked from outside, for the policy forbids the page to evaluate text. */
async function firstOf(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  for (;;) {
    const found = await look()
    if (found.length > 0) return found
    await setTimeout(20)
  }
}

describeWithBrowser('the content security policy of the explorer', () => {
  test(
    'lets the page do its work',
    async () => {
      const { page, reports, violations } = await visit()
      await page.locator('.graphiql-editors .view-lines').first().click()
      await page.keyboard.press('ControlOrMeta+A')
      // closing brackets are the editor's own
      await page.keyboard.type('{ ping ')
      await page.locator('.result-window .monaco-editor').first().waitFor()
      await page
        .getByRole('button', { name: /执行|Execute/ })
        .first()
        .click()
      await page.locator('.result-window').getByText('pong').first().waitFor()
      expect({ reports, violations: await violations() }).toEqual({ reports: [], violations: [] })
      await page.context().close()
    },
    LONG,
  )

  describe('attacked', () => {
    let attacked: Visit
    beforeAll(async () => {
      attacked = await visit()
    }, LONG)
    afterAll(() => attacked.page.context().close())

    test.each([
      [
        'an inline script',
        'script-src-elem',
        `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.injected = true' }))`,
      ],
      [
        'an event handler in markup',
        'script-src-attr',
        `document.body.insertAdjacentHTML('beforeend', '<img src="/none.png" onerror="window.injected = true">')`,
      ],
      [
        'a script of another site',
        'script-src-elem',
        `document.body.append(Object.assign(document.createElement('script'), { src: 'EVIL' }))`,
      ],
      [
        'a script in an address',
        'script-src-elem',
        `Object.assign(document.createElement('a'), { href: 'javascript:window.injected = true' }).click()`,
      ],
      ['a call to another site', 'connect-src', `fetch('EVIL').catch(() => undefined)`],
      ['a picture of another site', 'img-src', `new Image().src = 'EVIL'`],
      [
        'a form to another site',
        'form-action',
        `(() => { const form = Object.assign(document.createElement('form'), { action: 'EVIL', method: 'post' }); document.body.append(form); form.submit() })()`,
      ],
      [
        'a frame of another site',
        'frame-src',
        `document.body.append(Object.assign(document.createElement('iframe'), { src: 'EVIL' }))`,
      ],
      [
        'another base of its addresses',
        'base-uri',
        `document.head.append(Object.assign(document.createElement('base'), { href: 'EVIL' }))`,
      ],
    ])(
      'refuses %s',
      async (_, directive, attack) => {
        const { page, violations } = attacked
        await page.evaluate('directives = []')
        visitors = 0
        await page.evaluate(attack.replace('EVIL', evilUrl))
        expect(await firstOf(violations)).toEqual([directive])
        expect(await page.evaluate('window.injected')).toBeUndefined()
        expect(visitors).toBe(0)
      },
      LONG,
    )
  })

  test(
    'lets no other page frame it',
    async () => {
      const context = await browser.newContext()
      const page = await context.newPage()
      const refused = page.waitForEvent('console', { predicate: (message) => /frame-ancestors/.test(message.text()) })
      await page.goto(evilUrl)
      await refused
      expect(await page.frames()[1]?.content()).not.toContain('graphiql')
      await context.close()
    },
    LONG,
  )
})
