import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'

/** A page that makes its list of errors anew whenever it is drawn, in the frame of the app. */
const PAGE = `
  import { useState } from 'react'
  import { createRoot } from 'react-dom/client'
  import { createMemoryRouter, Form, RouterProvider } from 'react-router-dom'
  import { ErrorSummary } from '#app/components/error-summary.tsx'
  function Typing() {
    const [typed, type] = useState('')
    const [message, tell] = useState('Skriv en dato.')
    return <Form method="post">
      <ErrorSummary errors={[{ fieldId: 'field', message }]} />
      <input id="field" value={typed} onChange={(event) => type(event.target.value)} />
      <button type="button" onClick={() => tell('Skriv et tal.')}>Andet</button>
      <button>Send</button>
    </Form>
  }
  const routes = [{ path: '*', id: 'root', element: <Typing />, loader: () => ({ locale: 'da' }), action: () => ({}) }]
  createRoot(document.body).render(<RouterProvider router={createMemoryRouter(routes)} />)
`

let browser: Browser
let page: Page
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: PAGE, loader: 'tsx', resolveDir: process.cwd() },
    bundle: true,
    write: false,
    jsx: 'automatic',
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    // In the app it comes with Remix; here the router alone is enough.
    alias: { '@remix-run/react': 'react-router-dom' },
  })
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  await page.locator('.ds-error-summary').waitFor()
})
afterAll(async () => {
  await browser?.close()
})

const focused = (selector: string) => page.locator(`${selector}:focus`).waitFor({ timeout: 3_000 })

test('the errors take the focus when they come, and leave it to who types', async () => {
  await focused('.ds-error-summary')
  await page.locator('#field').focus()
  await page.keyboard.type('2027-01-15')
  await focused('#field')
  expect(await page.locator('#field').inputValue()).toBe('2027-01-15')
})

test.each([
  'Andet',
  'Send',
])('they take it again after "%s": they are others, or sent again', async (button) => {
  await page.getByRole('button', { name: button }).click()
  await focused('.ds-error-summary')
})
