import { expect, test } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { demoPassword, signIn } from '../fixtures/actors'
import { exerciseFile, expectVerdict, openExercise, submit, writeCode } from '../fixtures/exercise'

const manager = { email: 'grace.kim@example.com', password: demoPassword }
const learner = { email: 'ben.carter@example.com', password: demoPassword }

test('a manager sees a grading land without reload, and what it rests on', async ({ page, browser }) => {
  await signIn(page, manager)
  await page.goto('/o/northwind/team')
  await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible()
  const latest = page.getByRole('region', { name: 'Latest gradings' })
  const before = await latest.getByText('Ben Carter').count()
  await expectAccessible(page)

  const learning = await (await browser.newContext()).newPage()
  await signIn(learning, learner)
  await openExercise(learning, 'northwind', 'linear-regression')
  await writeCode(learning, exerciseFile('linear-regression', 'solution.ts'))
  await submit(learning)
  await expectVerdict(learning, /Passed/)

  await expect.poll(() => latest.getByText('Ben Carter').count()).toBeGreaterThan(before)
  await page.getByRole('link', { name: 'Ben Carter' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ben Carter' })).toBeVisible()
  await expect(page.getByText('Not enough evidence').first()).toBeVisible()
  await expectAccessible(page)
})

test('a manager does not see people of teams they do not manage', async ({ page }) => {
  await signIn(page, manager)

  await page.goto('/o/northwind/team')

  await expect(page.getByText('Ada Nowak').first()).toBeVisible()
  await expect(page.getByText('Clara Rossi')).toHaveCount(0)
})

test('a learner has no team page', async ({ page }) => {
  await signIn(page, learner)

  const response = await page.goto('/o/northwind/team')

  expect(response?.status()).toBe(404)
})
