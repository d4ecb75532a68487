import { expect, test } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { demoPassword, freshAccount, signIn, signUpCompany } from '../fixtures/actors'
import { exerciseFile, expectVerdict, openExercise, submit, writeCode } from '../fixtures/exercise'
import { invitationLink } from '../fixtures/mail'

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

test('an owner makes a learner the manager of a team, who then sees it', async ({ page, browser }) => {
  const company = await signUpCompany(page, 'Harbour Looms')
  const { slug } = company
  await page.goto(`/o/${slug}/people`)
  await page.getByLabel('New team').fill('Checkout')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const colleague = freshAccount('Mona Manager')
  await page.getByLabel('E-mail').fill(colleague.email)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByText(colleague.email).first()).toBeVisible()
  const joining = await (await browser.newContext()).newPage()
  await joining.goto(await invitationLink(page, colleague.email))
  await joining.getByLabel('Your name').fill(colleague.name)
  await joining.getByLabel('Password').fill(colleague.password)
  await joining.getByRole('button', { name: 'Join' }).click()
  await joining.waitForURL(new RegExp(`/o/${slug}`))
  await page.reload()

  await page.getByRole('button', { name: `Change ${colleague.name}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Role').selectOption('MANAGER')
  await dialog.getByRole('group', { name: 'Manages' }).getByLabel('Checkout').check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()

  await expect.poll(async () => (await joining.goto(`/o/${slug}/team`))?.status()).toBe(200)
  await expect(joining.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible()
})
