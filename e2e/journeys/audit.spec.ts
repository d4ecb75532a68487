import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { freshAccount, signIn, signOut, givenCompany, signUpCompany } from '../fixtures/actors'
import { invitationLink } from '../fixtures/mail'

test('an owner changes a role, reads who did it, filters, and takes the activity away as a file', async ({
  page,
  browser,
}) => {
  const company = await givenCompany(page, 'Audit Works')
  const { learner, learning } = await givenLearner(page, company.slug, await browser.newContext())
  await page.goto(`/o/${company.slug}/people`)
  await page.getByRole('button', { name: `Change ${learner.name}` }).click()
  await page.getByRole('dialog').getByLabel('Role').selectOption('Author')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`${learner.name} is up to date`).first()).toBeVisible()

  await page.getByRole('link', { name: 'Activity' }).click()

  const events = page.getByRole('list', { name: 'Events, newest first' })
  const [newest, founded] = [events.getByRole('listitem').first(), events.getByRole('listitem').last()]
  await expect(newest).toContainText(`${company.owner.name} changed the role of ${learner.name}`)
  await expect(newest).toContainText('Role: Learner → Author')
  await expect(founded).toContainText(`${company.owner.name} founded ${company.name}`)
  await newest.locator('summary').click()
  await expect(newest.getByText('member.role-changed')).toBeVisible()
  await expect(newest.getByText(company.owner.email)).toBeVisible()
  await expectAccessible(page)

  const asksFor = async (who: string) => {
    await page.getByRole('searchbox', { name: 'Person' }).fill(who)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
  }
  await asksFor('nobody of that name')
  await expect(page.getByText('Nobody here matches “nobody of that name”')).toBeVisible()
  await asksFor('example')
  await expect(page.getByRole('heading', { name: '2 people match “example”' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: learner.email }).click()
  await expect(page).toHaveURL(/person=/)
  await expect(events.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('link', { name: `Do not filter by ${learner.name} any more` }).click()
  await asksFor(learner.email)
  await expect(page).toHaveURL(/person=/)
  await expect(events.getByRole('listitem')).toHaveCount(1)
  await expect(events).toContainText(`${learner.name} joined by the invitation`)

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/o/${company.slug}/audit?kind=member`)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download CSV' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(
    new RegExp(`^${company.slug}-activity-\\d{4}-\\d{2}-\\d{2}\\.csv$`),
  )
  const lines = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(lines[0]).toBe('\uFEFF"at","actor","e-mail","action","subject","details","address","token"')
  expect(lines[1]).toMatch(
    new RegExp(
      `^"\\d{4}-.*Z","${company.owner.name}","${company.owner.email}","member.role-changed","${learner.name}"`,
    ),
  )
  expect(lines.at(-1)).toContain('"organization.created"')

  await page.goto(`/o/${company.slug}/audit?kind=export`)
  await expect(events.getByRole('listitem')).toHaveCount(1)
  await expect(events).toContainText(`downloaded the activity of ${company.name}`)
  await page.goto(`/o/${company.slug}/audit?kind=exercise`)
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await expectAccessible(page)

  for (const address of ['audit', 'audit/csv'])
    expect((await learning.request.get(`/o/${company.slug}/${address}`)).status()).toBe(404)
})

test('a sign-in, and one that was refused, are both there to be read', async ({ page }) => {
  const company = await signUpCompany(page, 'Gate Works')
  await signOut(page)
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(company.owner.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible()
  await signIn(page, company.owner)

  await page.getByRole('button', { name: /account menu/ }).click()
  await page.getByRole('menuitem', { name: 'Activity' }).click()

  const events = page.getByRole('list', { name: 'Events, newest first' })
  const { name } = company.owner
  await expect(events.getByText(`${name} signed in`)).toBeVisible()
  await expect(events.getByText(`A sign-in as ${name} was refused`)).toBeVisible()
  await expect(events.getByText('Wrong password')).toBeVisible()
  await expect(events.getByText(`${name} signed out`)).toBeVisible()
})

/** A colleague who has joined, in a browser of their own. */
async function givenLearner(page: Page, slug: string, context: { newPage(): Promise<Page> }) {
  const learner = freshAccount('Lena Learner')
  await page.goto(`/o/${slug}/people`)
  await page.getByLabel('E-mail').fill(learner.email)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByText(learner.email).first()).toBeVisible()
  const learning = await context.newPage()
  await learning.goto(await invitationLink(page, learner.email))
  await learning.getByLabel('Your name').fill(learner.name)
  await learning.getByLabel('Password').fill(learner.password)
  await learning.getByRole('button', { name: 'Join' }).click()
  await learning.waitForURL(new RegExp(`/o/${slug}`))
  return { learner, learning }
}
