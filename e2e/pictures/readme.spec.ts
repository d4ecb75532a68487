import { test, type Page } from '@playwright/test'
import { demoPassword, signIn } from '../fixtures/actors'
import { exerciseFile, expectVerdict, openExercise, submit, writeCode } from '../fixtures/exercise'

/** Takes the pictures of the README: `pnpm --filter @skillgrad/e2e pictures`. */
const folder = new URL('../../docs/images/', import.meta.url).pathname

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

test('the pictures of the README', async ({ page, browser }) => {
  test.setTimeout(240_000)
  await signIn(page, { email: 'yuki.tanaka@example.com', password: demoPassword })
  await openExercise(page, 'northwind', 'linear-regression')
  await writeCode(page, exerciseFile('linear-regression', 'solution.ts'))
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByText('All public checks pass').first().waitFor({ timeout: 60_000 })
  await picture(page, 'exercise')
  await submit(page)
  await expectVerdict(page, /Passed/)
  await page.getByText('What it moved').first().waitFor()
  await picture(page, 'result')
  await page.goto('/o/northwind')
  await picture(page, 'home')
  await page.goto('/o/northwind/courses/how-a-model-learns')
  await page.getByRole('main').getByRole('link').nth(1).click()
  await page.waitForLoadState('networkidle')
  await picture(page, 'lesson')

  const manager = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await signIn(manager, { email: 'grace.kim@example.com', password: demoPassword })
  await manager.goto('/o/northwind/team')
  await picture(manager, 'team')
})

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' })
}
