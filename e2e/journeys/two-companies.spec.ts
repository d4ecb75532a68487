import { expect, test, type Page } from '@playwright/test'
import { freshAccount, givenCompany } from '../fixtures/actors'
import { invitationLink } from '../fixtures/mail'

test('in two tabs a person acts in two companies, each in its own, and switches between them', async ({
  page,
  browser,
}) => {
  const first = await givenCompany(page, 'First Harbour')
  const elsewhere = await (await browser.newContext()).newPage()
  const second = await givenCompany(elsewhere, 'Second Harbour')
  await invite(elsewhere, second.slug, first.owner.email, 'Admin')
  await page.goto(await invitationLink(elsewhere, first.owner.email))
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(new RegExp(`/o/${second.slug}`))

  const tab = await page.context().newPage()
  await tab.goto(`/o/${first.slug}/people`)
  await page.goto(`/o/${second.slug}/people`)
  const [ofFirst, ofSecond] = [freshAccount('Fay First'), freshAccount('Sam Second')]
  await invite(tab, first.slug, ofFirst.email)
  await invite(page, second.slug, ofSecond.email)

  await expectPeople(tab, first.name, { there: ofFirst.email, elsewhere: ofSecond.email })
  await expectPeople(page, second.name, { there: ofSecond.email, elsewhere: ofFirst.email })

  await page.getByRole('button', { name: `Switch company, now ${second.name}` }).click()
  await page.getByRole('menuitem', { name: new RegExp(first.name) }).click()
  await page.waitForURL(new RegExp(`/o/${first.slug}$`))
  await expect(page.getByRole('button', { name: `Switch company, now ${first.name}` })).toBeVisible()
  await tab.reload()
  await expectPeople(tab, first.name, { there: ofFirst.email, elsewhere: ofSecond.email })
})

/** On the page that stands open, if it is the company's. */
async function invite(page: Page, slug: string, email: string, role?: string): Promise<void> {
  if (!page.url().endsWith(`/o/${slug}/people`)) await page.goto(`/o/${slug}/people`)
  await page.getByLabel('E-mail').fill(email)
  if (role) await page.getByLabel('Role', { exact: true }).selectOption({ label: role })
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByText(email).first()).toBeVisible()
}

async function expectPeople(page: Page, company: string, mail: { there: string; elsewhere: string }) {
  await expect(page.getByRole('button', { name: `Switch company, now ${company}` })).toBeVisible()
  await expect(page.getByText(mail.there).first()).toBeVisible()
  await expect(page.getByText(mail.elsewhere)).toHaveCount(0)
}
