import { expect, test } from '@playwright/test'
import { givenCompany } from '../fixtures/actors'
import { editor, exerciseFile, expectVerdict, openExercise, submit, writeCode } from '../fixtures/exercise'

test('code that does not compile names its line and costs no attempt', async ({ page }) => {
  const { slug } = await givenCompany(page, 'Edge Syntax')
  await openExercise(page, slug, 'linear-regression')
  const left = page.getByText(/submissions left/)
  await expect(left.first()).toContainText('10 of 10')

  await writeCode(page, 'export async function train({ tf }) {\n  const x = = 1\n}')
  await submit(page)

  await expectVerdict(page, /The code cannot be read|The code stopped/)
  await expect(page.getByText(/line 2/i).first()).toBeVisible()
  await page.reload()
  await expect(left.first()).toContainText('10 of 10')
})

test('an empty file and one of a megabyte are refused before the queue, in words', async ({ page }) => {
  const { slug } = await givenCompany(page, 'Edge Size')
  await openExercise(page, slug, 'linear-regression')

  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await submit(page)
  await expect(page.getByText('Not submitted').first()).toBeVisible()

  await writeCode(page, `// ${'x'.repeat(1_000_000)}`)
  await submit(page)
  await expect(page.getByText('Not submitted').first()).toBeVisible()
  await page.getByRole('tab', { name: 'Result' }).click()
  await expect(page.getByText('Nothing submitted yet').first()).toBeVisible()
})

test('a network that drops during a live grading is noticed, and the verdict still arrives', async ({
  page,
  context,
}) => {
  const { slug } = await givenCompany(page, 'Edge Network')
  await openExercise(page, slug, 'mlp-classifier')
  await writeCode(page, exerciseFile('mlp-classifier', 'solution.ts'))
  await submit(page)
  await expect(page.getByText(/In the queue|Training in the sandbox|Passed/).first()).toBeVisible()

  await context.setOffline(true)
  await page.waitForFunction(() => !navigator.onLine)
  await context.setOffline(false)

  await expectVerdict(page, /Passed/)
})

test('two submits at once leave the newest one graded', async ({ page, context }) => {
  const { slug } = await givenCompany(page, 'Edge Twice')
  await openExercise(page, slug, 'linear-regression')
  const second = await context.newPage()
  await openExercise(second, slug, 'linear-regression')
  await writeCode(page, exerciseFile('linear-regression', 'wrong/no-intercept.ts'))
  await writeCode(second, exerciseFile('linear-regression', 'solution.ts'))

  await submit(page)
  await submit(second)

  await expectVerdict(second, /Passed/)
  await page.reload()
  await expectVerdict(page, /Passed/)
})

test('a tab left open shows what another tab submitted, without a reload', async ({ page, context }) => {
  const { slug } = await givenCompany(page, 'Edge Tabs')
  await openExercise(page, slug, 'linear-regression')
  const left = await context.newPage()
  await openExercise(left, slug, 'linear-regression')
  await left.getByRole('tab', { name: 'Result' }).click()
  await expect(left.getByText('Nothing submitted yet').first()).toBeVisible()
  await writeCode(page, exerciseFile('linear-regression', 'solution.ts'))

  await submit(page)

  await expectVerdict(left, /Passed/)
})

test('on a phone the verdict is in sight after a run and a submit', async ({ page }) => {
  const { slug } = await givenCompany(page, 'Edge Phone')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/o/${slug}/exercises/linear-regression`)
  const code = page.getByRole('tab', { name: 'Code', exact: true })
  // A press before the page's script has started is lost.
  await expect(async () => {
    await code.click()
    await expect(code).toHaveAttribute('aria-selected', 'true', { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  await writeCode(page, exerciseFile('linear-regression', 'starter.ts'))
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText('Not there yet on the public data')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('tab', { name: 'Code' }).click()

  await submit(page)

  await expectVerdict(page, 'Not yet')
  await expect(page.getByRole('heading', { name: 'Not yet' })).toBeInViewport()
})

test('clicks while a page is still starting do not stop it from working', async ({ page }) => {
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  await page.addInitScript(() => {
    const impatience = setInterval(() => document.body?.click(), 0)
    setTimeout(() => clearInterval(impatience), 3000)
  })
  await givenCompany(page, 'Edge Impatient')

  for (const address of ['/settings', '/gallery', '/settings', '/gallery']) await page.goto(address)
  await page.getByRole('button', { name: /account menu/ }).click()

  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible()
  expect(faults).toEqual([])
})

test('an unknown exercise has a page that says what to do', async ({ page }) => {
  const { slug } = await givenCompany(page, 'Edge Unknown')

  const response = await page.goto(`/o/${slug}/exercises/no-such-exercise`)

  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
})

test('the frame that runs code in the browser reaches neither cookies, storage nor network', async ({
  page,
}) => {
  const { slug } = await givenCompany(page, 'Edge Frame')
  await openExercise(page, slug, 'linear-regression')
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url()))
  page.on('websocket', (socket) => seen.push(socket.url()))
  const { origin } = new URL(page.url())

  await writeCode(
    page,
    `export async function train() {
  const told: string[] = []
  const scope = globalThis as Record<string, any>
  const asks = [
    () => scope.fetch('${origin}/livez?leak=fetch', { mode: 'no-cors' }),
    () => scope.importScripts('${origin}/livez?leak=script'),
    () => new Promise((opened, failed) => {
      const socket = new scope.WebSocket('${origin.replace('http', 'ws')}/graphql?leak=socket')
      socket.onopen = opened
      socket.onerror = failed
    }),
  ]
  for (const ask of asks) {
    try { await ask(); told.push('network') } catch { told.push('no network') }
  }
  try { told.push(scope.localStorage || scope.indexedDB?.open('kept') ? 'storage' : 'no storage') } catch { told.push('no storage') }
  try { told.push(scope.document?.cookie ? 'cookie' : 'no cookie') } catch { told.push('no cookie') }
  console.log(told.join(', '))
  throw new Error('done looking')
}`,
  )
  await page.getByRole('button', { name: 'Run', exact: true }).click()

  await expect(page.getByText('done looking').first()).toBeVisible({ timeout: 60_000 })
  await page
    .getByText(/^Log, /)
    .first()
    .click()
  await expect(
    page.getByText('no network, no network, no network, no storage, no cookie').first(),
  ).toBeVisible()
  expect(seen.filter((url) => url.includes('leak'))).toEqual([])
})
