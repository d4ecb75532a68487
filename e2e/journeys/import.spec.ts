import { expect, test } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { freshAccount, givenCompany } from '../fixtures/actors'
import { invitationLink } from '../fixtures/mail'

test('a file of people is looked through, worked off, and safe to upload again', async ({
  page,
  browser,
}) => {
  const company = await givenCompany(page, 'Many Hands')
  const kim = freshAccount('Kim Park')
  const file = {
    name: 'team.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`E-mail;Name;Team;Phone\n${kim.email};Kim Park;Search;1\nnowhere;;;2\n`),
  }

  await page.goto(`/o/${company.slug}/people`)
  await page.getByRole('link', { name: 'Invite many from a file' }).click()
  await expectAccessible(page)
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await expect(page.getByText('Columns that are not used: Phone')).toBeVisible()
  await expect(page.getByText('This is not an e-mail address')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Invite or change 1 person' }).click()
  await expect(page.getByText('team.csv is done')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Mend the lines below')).toBeVisible()
  await expectAccessible(page)

  const joining = await (await browser.newContext()).newPage()
  await joining.goto(await invitationLink(page, kim.email))
  await expect(joining.getByLabel('Your name')).toHaveValue('Kim Park')

  await page.getByRole('link', { name: 'Another file' }).click()
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await expect(page.getByText('This person is invited already')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Invite or change/ })).toBeDisabled()

  await page.getByLabel('File', { exact: true }).setInputFiles({ ...file, buffer: Buffer.from('name\nKim') })
  await expect(page.getByText('No column is called “e-mail”')).toBeVisible()
})

test('while some hundred lines are worked off, the page tells how far it is', async ({ page }) => {
  const company = await givenCompany(page, 'Large Intake')
  const lines = Array.from({ length: 400 }, (_, n) => `${freshAccount(`Person ${n}`).email},Intake`)
  const file = {
    name: 'intake.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`email,team\n${lines.join('\n')}\n`),
  }
  await page.goto(`/o/${company.slug}/people/import`)
  const begin = page.getByRole('button', { name: /^Invite or change \d+ people$/ })
  // A file that is chosen before the page is awake is not looked at.
  await expect(async () => {
    await page.getByLabel('File', { exact: true }).setInputFiles(file)
    await expect(begin).toBeVisible({ timeout: 10_000 })
  }).toPass()

  await begin.click()
  const bar = page.getByRole('progressbar', { name: 'Working on intake.csv' })
  await expect(bar).toHaveAttribute('aria-valuemax', '400')
  const done = async () =>
    Number(await bar.getAttribute('aria-valuenow', { timeout: 2_000 }).catch(() => '400'))
  await expect.poll(done).toBeGreaterThan(0)
  expect(await done()).toBeLessThan(400)
  await expectAccessible(page)

  await expect(page.getByText('intake.csv is done')).toBeVisible({ timeout: 60_000 })
  // Fifty seats, of which the owner has one.
  await expect(page.getByText(/seats/).first()).toBeVisible()
})
