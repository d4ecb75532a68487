import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { demoPassword, freshAccount, signIn, givenCompany } from '../fixtures/actors'
import { exerciseFile, expectVerdict, openExercise, submit, writeCode } from '../fixtures/exercise'
import { invitationLink } from '../fixtures/mail'

const manager = { email: 'grace.kim@example.com', password: demoPassword }
const learner = { email: 'ben.carter@example.com', password: demoPassword }

test('a manager sees evidence land without reload, and levels alone', async ({ page, browser }) => {
  await signIn(page, manager)
  await page.goto('/o/northwind/team')
  await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible()
  await expect(page.getByText('shows levels, not single results')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Ben Carter' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ben Carter' })).toBeVisible()
  const before = await evidenceOn(page)

  const learning = await (await browser.newContext()).newPage()
  await signIn(learning, learner)
  await openExercise(learning, 'northwind', 'linear-regression')
  await writeCode(learning, exerciseFile('linear-regression', 'solution.ts'))
  await submit(learning)
  await expectVerdict(learning, /Passed/)

  await expect.poll(() => evidenceOn(page)).toBeGreaterThan(before)
  await expect(page.getByText('Not enough evidence').first()).toBeVisible()
  await expect(page.getByText('Passed', { exact: true })).toHaveCount(0)
  await expectAccessible(page)
  await learning.goto('/o/northwind/record')
  await expect(learning.getByText('Grace Kim opened your page')).toBeVisible()
  await expectAccessible(learning)
  await actsOnTheMatrix(page)
})

/** Finds somebody, opens what a level rests on from the keyboard, and gives something to learn: to them, then to several. */
async function actsOnTheMatrix(page: Page): Promise<void> {
  await page.goto('/o/northwind/team')
  await page.getByLabel('Name or e-mail').fill('carter')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 person', { exact: true })).toBeVisible()
  const cell = page.getByRole('grid').getByRole('button').filter({ hasText: 'today' }).first()
  await cell.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(cell).not.toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(cell).toBeFocused()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('Rests on 1 exercise')).toBeVisible()
  await expect(drawer.getByText('Ben Carter', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await drawer.getByLabel('What to learn').selectOption({ label: 'What AI is' })
  await drawer.getByRole('button', { name: 'Give', exact: true }).click()
  await expect(page.getByText('Given', { exact: true })).toBeVisible()
  // A colleague is sent the address, and sees the same cell open.
  await page.reload()
  await expect(drawer.getByText('Rests on 1 exercise')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()

  await page.getByRole('link', { name: 'Show everybody' }).click()
  for (const name of ['Ada Nowak', 'Ben Carter']) await page.getByLabel(`Choose ${name}`).check()
  await page.getByRole('button', { name: 'Give something to learn' }).click()
  await drawer.getByLabel('What to learn').selectOption({ label: 'What AI is' })
  await drawer.getByRole('button', { name: 'Give', exact: true }).click()
  await expect(drawer).toBeHidden()
  await page.getByRole('link', { name: 'Given to learn' }).click()
  for (const name of ['Ada Nowak', 'Ben Carter']) await expect(page.getByText(name).first()).toBeVisible()
}

test('a manager reads how their team is getting on, and takes it as a file', async ({ page }) => {
  await signIn(page, manager)
  await page.goto('/o/northwind/team')
  await page.getByRole('link', { name: 'Progress' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible()
  await page.getByRole('link', { name: 'Joined' }).click()
  await expect(page).toHaveURL(/\/team$/)
  await page.goBack()
  await page.getByText('What this counts').first().click()
  await expect(page.getByText('counts distinct people by itself')).toBeVisible()
  await page.getByRole('button', { name: 'File or letter' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^northwind-progress-.*\.csv$/)
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
  const company = await givenCompany(page, 'Harbour Looms')
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

/** Pieces of evidence that a person's page names, of all skills together. */
async function evidenceOn(page: Page): Promise<number> {
  const cells = await page
    .getByRole('table', { name: /^Skills of/ })
    .locator('tbody tr td:nth-of-type(2)')
    .allInnerTexts()
  return cells.reduce((sum, cell) => sum + Number(cell), 0)
}
