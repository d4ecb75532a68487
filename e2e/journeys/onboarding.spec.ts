import { expect, test } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { freshAccount, signUpCompany } from '../fixtures/actors'
import { invitationLink } from '../fixtures/mail'

test('from sign-up to a running team: company, teams, people', async ({ page, browser }) => {
  const company = await signUpCompany(page, 'Fresh Start')
  await expectAccessible(page)

  await page.getByLabel('Language').selectOption({ label: '简体中文' })
  await page.getByLabel('What your people aim for').selectOption({ label: 'AI product manager' })
  await page.getByRole('main').getByRole('button', { name: 'Save' }).click()
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Your company' }).getByLabel('Done'),
  ).toBeVisible()
  await page.getByLabel('New team').fill('Search')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByText('Team Search created').first()).toBeVisible()

  const colleague = freshAccount('Kim Park')
  await page.getByLabel('E-mail').fill(colleague.email)
  await page.getByLabel('Team', { exact: true }).selectOption({ label: 'Search' })
  const path = page.getByLabel('Learning path')
  const title = await path.locator('option').nth(1).innerText()
  await path.selectOption({ label: title })
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByText('2 of 50 seats are taken.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Go to your company' }).click()
  await page.waitForURL(new RegExp(`/o/${company.slug}$`))

  const joining = await (await browser.newContext()).newPage()
  await joining.goto(await invitationLink(page, colleague.email))
  await joining.getByLabel('Your name').fill(colleague.name)
  await joining.getByLabel('Password').fill(colleague.password)
  await joining.getByRole('button', { name: 'Join' }).click()
  await joining.waitForURL(new RegExp(`/o/${company.slug}$`))
  await expect(joining.getByText(title).first()).toBeVisible()
  await joining.goto(`/o/${company.slug}/setup`)
  await expect(joining.getByText('There is nothing at this address')).toBeVisible()
})
