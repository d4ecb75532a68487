import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectContrast } from '../fixtures/accessibility'
import { demoPassword, operator, signIn, signInAnyLanguage } from '../fixtures/actors'

const publicPages = [
  '/',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/reset-password/spent',
  '/join/ended',
  '/enter/spent',
  '/gallery',
  '/gallery/figures',
  '/model-card',
  '/achievements/course/how-a-model-learns/1',
  '/no-such-page',
]
const memberPages = [
  '',
  '/courses',
  '/courses/how-a-model-learns',
  '/exercises',
  '/exercises/linear-regression',
  '/review',
  '/notes',
  '/record',
  '/assessments',
  '/assessments/start?kind=placement',
]
const ownerPages = [
  '/settings/sign-in',
  '/people',
  '/people/import',
  '/setup',
  '/audit',
  '/team',
  '/team/given',
  '/team/progress',
  '/team/cohort',
  '/team/views?report=matrix',
  '/settings',
  '/settings/paths',
  '/settings/privacy',
  '/settings/tokens',
  '/settings/webhooks',
  '/settings/certificates',
]

test('axe finds nothing on the public pages, in light and dark', async ({ page }) => {
  for (const path of publicPages) {
    await page.goto(path)
    await expectAccessibleInBoth(page)
  }
})

test('axe finds nothing on the signed-in pages, in light and dark', async ({ page }) => {
  await signIn(page, { email: 'elena.vargas@example.com', password: demoPassword })
  for (const path of [...memberPages, ...ownerPages]
    .map((path) => `/o/northwind${path}`)
    .concat('/settings', '/certificates')) {
    await page.goto(path)
    await expectAccessibleInBoth(page)
  }
})

test('axe finds nothing on the operator’s page, in light and dark', async ({ page }) => {
  await signIn(page, operator)
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.getByText('What it said about itself').first().click()
  await expectAccessibleInBoth(page)
})

test('no page scrolls sideways on a phone, in either language', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const [email, language] of [
    ['elena.vargas@example.com', 'en'],
    ['xiaoyu.lin@example.com', 'zh-CN'],
  ] as const) {
    await page.context().clearCookies()
    await signInAnyLanguage(page, { email, password: demoPassword })
    for (const path of memberPages) {
      await page.goto(`/o/northwind${path}`)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${path} in ${language}`).toBeLessThanOrEqual(0)
    }
  }
})

/** What a page is made of is the same in both schemes; its colours are not. */
async function expectAccessibleInBoth(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await expect(page.getByRole('main')).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectContrast(page)
}
