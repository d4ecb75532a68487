import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { demoPassword, signIn, signInAnyLanguage } from '../fixtures/actors'

const ada = { email: 'ada.nowak@example.com', password: demoPassword }
/** Reads in Chinese. */
const xiaoyu = { email: 'xiaoyu.lin@example.com', password: demoPassword }
const field = (page: Page) => page.getByRole('combobox', { name: /^Search lessons|^搜索课文/ })
const active = (page: Page) => page.locator('[role=option][aria-selected=true]')

test('a lesson’s section is found and opened from the keyboard alone', async ({ page }) => {
  await signIn(page, ada)
  await page.goto('/o/northwind')
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible()

  await opensSearch(page)
  await expect(page.getByText('Type what you want to understand')).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.type('learning rate explodes')
  const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option')
  await expect(options.filter({ hasText: 'in How a model learns' }).first()).toBeVisible()
  await expect(options.locator('mark').filter({ hasText: /rate/i }).first()).toBeVisible()
  await expectAccessible(page)

  const wanted = options.filter({ hasText: 'in How a model learns' }).first()
  for (let press = 0; press < 24; press++) {
    if ((await wanted.getAttribute('aria-selected')) === 'true') break
    await page.keyboard.press('ArrowDown')
  }
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await wanted.getAttribute('id'))!)
  const address = (await wanted.getAttribute('href'))!
  await page.keyboard.press('Enter')

  await page.waitForURL((url) => url.pathname + url.hash === address)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport()
})

test('arrows go round, Escape closes and gives the focus back, and nothing typed is kept', async ({
  page,
}) => {
  await signIn(page, ada)
  await page.goto('/o/northwind/courses')
  const button = page.getByRole('button', { name: 'Search' })
  await expect(async () => {
    await button.press('Enter', { timeout: 1_000 })
    await expect(field(page)).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.type('attention')
  await expect(active(page)).toHaveCount(1)
  const first = await active(page).getAttribute('id')

  await page.keyboard.press('ArrowUp')
  await expect(active(page)).not.toHaveAttribute('id', first!)
  await expect(active(page)).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toHaveAttribute('id', first!)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()

  await opensSearch(page)
  await expect(field(page)).toHaveValue('')
  await expect(page.getByRole('option')).toHaveCount(0)
})

test('what is not there is said with what to do', async ({ page }) => {
  await signIn(page, ada)
  await page.goto('/o/northwind')
  await opensSearch(page)

  await page.keyboard.type('zzyzx/qwxz')

  await expect(field(page)).toHaveValue('zzyzx/qwxz')
  await expect(page.getByText('Nothing holds “zzyzx/qwxz”')).toBeVisible()
  await expect(page.getByText('Try a single word')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
})

test('the newest question is the one answered, however late the others are', async ({ page }) => {
  await signIn(page, ada)
  await page.goto('/o/northwind')
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/search\?q=convolution$/, async (route) => {
    await held
    await route.continue().catch(() => undefined)
  })
  await opensSearch(page)
  const slow = page.waitForRequest(/\/search\?q=convolution$/)
  await field(page).fill('convolution')
  await slow

  await field(page).fill('attention')
  await expect(page.getByRole('option', { name: /attention/i }).first()).toBeVisible()
  release()

  await expect(
    page
      .getByRole('option')
      .locator('mark')
      .filter({ hasText: /attention/i })
      .first(),
  ).toBeVisible()
  await expect(
    page
      .getByRole('option')
      .locator('mark')
      .filter({ hasText: /convolution/i }),
  ).toHaveCount(0)
})

test('Chinese is found by the characters of a word, in a page in Chinese on a phone', async ({ page }) => {
  await signInAnyLanguage(page, xiaoyu)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/o/northwind')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(async () => {
    await page.getByRole('button', { name: '搜索' }).press('Enter', { timeout: 1_000 })
    await expect(field(page)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await field(page).fill('过拟合')

  await expect(page.getByRole('option').locator('mark').filter({ hasText: '过拟合' }).first()).toBeVisible()
  expect((await page.getByRole('dialog').boundingBox())!.width).toBe(390)
  await expectAccessible(page)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.waitForURL(/\/o\/northwind\/(courses|exercises)/)
})

test('a skill leads to the exercises that train it', async ({ page }) => {
  await signIn(page, ada)
  await page.goto('/o/northwind')
  await opensSearch(page)
  await field(page).fill('computer vision')
  const skill = page.getByRole('group', { name: 'Skills' }).getByRole('option', { name: /^Computer vision/ })
  await skill.click()

  await page.waitForURL(/\/exercises\?skill=computer-vision$/)
  await expect(page.getByText('Those that train “Computer vision”')).toBeVisible()
  await page.getByRole('link', { name: 'Show all exercises' }).press('Enter')
  await page.waitForURL(/\/exercises$/)
})

/** By the keyboard, whose keys are heard once the page has come to life. */
async function opensSearch(page: Page): Promise<void> {
  await expect(async () => {
    if (!(await field(page).isVisible())) await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused({ timeout: 1_000 })
  }).toPass()
}
