import { expect, test } from '@playwright/test'
import { demoPassword, operator, signIn } from '../fixtures/actors'
import { exerciseFile, expectVerdict, openExercise, submit, writeCode } from '../fixtures/exercise'

const learner = { email: 'clara.rossi@example.com', password: demoPassword }
const owner = { email: 'elena.vargas@example.com', password: demoPassword }

test('an operator sees the grader that lives, and it move as it grades', async ({ page, browser }) => {
  await signIn(page, operator)
  await expect(page).toHaveURL(/\/system$/)
  const host = page.getByRole('article').first()
  await expect(host.getByText('Alive')).toBeVisible()
  await expect(host.getByText(/slots busy/)).toBeVisible()
  await expect(host.getByText(/(Full|Reduced) sandbox/)).toBeVisible()
  const graded = () =>
    host.getByText('graded in the last hour').locator('xpath=preceding-sibling::*').innerText()
  const before = Number(await graded())

  const learning = await (await browser.newContext()).newPage()
  await signIn(learning, learner)
  await openExercise(learning, 'northwind', 'linear-regression')
  await writeCode(learning, exerciseFile('linear-regression', 'solution.ts'))
  await submit(learning)
  await expectVerdict(learning, /Passed/)

  await expect.poll(async () => Number(await graded())).toBeGreaterThan(before)
  await expect(page.getByText('Clara Rossi')).toHaveCount(0)
})

test('whoever reads can hold the page still', async ({ page }) => {
  await signIn(page, operator)

  await page.getByRole('button', { name: 'Pause' }).click()

  await expect(page.getByText('Paused')).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText('Live, every two seconds')).toBeVisible()
})

test('an owner of a company has no way there, and finds nothing at the address', async ({ page }) => {
  await signIn(page, owner)
  await page.getByRole('button', { name: /account menu/ }).click()
  await expect(page.getByRole('menuitem', { name: 'Settings', exact: true })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'System' })).toHaveCount(0)

  const response = await page.goto('/system')

  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
})
