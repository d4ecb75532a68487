import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { demoPassword, freshAccount, signIn, givenCompany } from '../fixtures/actors'
import { exerciseFile, openExercise, submit, writeCode } from '../fixtures/exercise'
import { invitationLink } from '../fixtures/mail'

const learner = { email: 'ada.nowak@example.com', password: demoPassword }

test('a learner fetches a copy of everything, with the code they wrote', async ({ page }) => {
  await signIn(page, learner)
  await openExercise(page, 'northwind', 'linear-regression')
  await writeCode(page, `// Written by Ada alone.\n${exerciseFile('linear-regression', 'solution.ts')}`)
  await submit(page)
  await page.goto('/o/northwind')
  await expect(page.getByText('not your points or your code').first()).toBeVisible()
  await page.getByRole('link', { name: 'What others see of you' }).click()
  await expect(page.getByText('In Northwind, your managers, admins and owners see:')).toBeVisible()
  const data = page.getByRole('region', { name: 'Your data' })
  const copies = data.getByRole('link', { name: /^Download the copy/ })
  const before = await copies.count()

  await data.getByRole('button', { name: 'Make a copy' }).click()

  await expect(copies).toHaveCount(before + 1, { timeout: 30_000 })
  await expectAccessible(page)
  const arriving = page.waitForEvent('download')
  await copies.first().click()
  const files = unzipSync(readFileSync(await (await arriving).path()))
  const names = Object.keys(files)
  expect(names).toEqual(
    expect.arrayContaining(['README.md', 'profile.json', 'companies/northwind/submissions.json']),
  )
  const code = names.filter((name) => name.startsWith('companies/northwind/submissions/linear-regression-'))
  expect(code.map((name) => Buffer.from(files[name]!).toString()).join()).toContain(
    '// Written by Ada alone.',
  )
})

test('whoever deletes their account has two weeks to think, and takes it back by signing in', async ({
  page,
  browser,
}) => {
  const { slug, name, owner } = await givenCompany(page, 'Leavers')
  await page.goto('/settings')
  await expect(page.getByText(`You are the only owner of ${name}`)).toBeVisible()
  const colleague = await joinedColleague(page, await (await browser.newContext()).newPage(), slug)

  await colleague.page.goto('/settings')
  await colleague.page.getByRole('button', { name: 'Delete my account' }).click()
  const dialog = colleague.page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(owner.email)
  await dialog.getByRole('button', { name: 'Delete my account' }).click()
  await expect(dialog.getByText('not the e-mail of your account')).toBeVisible()
  await expectAccessible(colleague.page)
  await dialog.getByRole('textbox').fill(colleague.email)
  await dialog.getByRole('button', { name: 'Delete my account' }).click()

  await colleague.page.waitForURL(/\/receipts\//)
  await expect(colleague.page.getByText('It will be erased on')).toBeVisible()
  await expectAccessible(colleague.page)
  const receipt = colleague.page.url()
  await colleague.page.goto(`/o/${slug}`)
  await expect(colleague.page).toHaveURL(/\/sign-in/)
  await signIn(colleague.page, colleague)
  expect((await colleague.page.goto(receipt))?.status()).toBe(404)
})

test('an owner closes a company and brings it back; its people are told meanwhile', async ({
  page,
  browser,
}) => {
  const { slug, name } = await givenCompany(page, 'Closers')
  const colleague = await joinedColleague(page, await (await browser.newContext()).newPage(), slug)
  await page.goto(`/o/${slug}/settings/privacy`)
  await expectAccessible(page)
  await page.getByLabel('Levels and results').check()
  await page
    .getByRole('group', { name: 'What managers see' })
    .locator('..')
    .getByRole('button', { name: 'Save' })
    .click()
  await expect(page.getByText('Your people see the change').first()).toBeVisible()
  await colleague.page.goto(`/o/${slug}`)
  await expect(colleague.page.getByText('Your company changed what managers see of you')).toBeVisible()

  await page.getByRole('button', { name: 'Close the company' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(name)
  await dialog.getByRole('button', { name: 'Close the company' }).click()

  const closed = page.getByRole('region', { name: 'Closed companies' })
  await expect(closed.getByText(name)).toBeVisible()
  await expectAccessible(page)
  await colleague.page.goto(`/o/${slug}`)
  await expect(colleague.page.getByText('An owner can bring it back until then.')).toBeVisible()

  await closed.getByRole('button', { name: `Bring ${name} back` }).click()
  await expect(closed).toHaveCount(0)
  expect((await page.goto(`/o/${slug}`))?.status()).toBe(200)
})

async function joinedColleague(page: Page, joining: Page, slug: string) {
  await page.goto(`/o/${slug}/people`)
  const colleague = freshAccount('Clara Colleague')
  await page.getByLabel('E-mail').fill(colleague.email)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByText(colleague.email).first()).toBeVisible()
  await joining.goto(await invitationLink(page, colleague.email))
  await joining.getByLabel('Your name').fill(colleague.name)
  await joining.getByLabel('Password').fill(colleague.password)
  await joining.getByRole('button', { name: 'Join' }).click()
  await joining.waitForURL(new RegExp(`/o/${slug}`))
  return { ...colleague, page: joining }
}
