import { expect, test } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { freshAccount, signIn, signOut, signUpCompany } from '../fixtures/actors'
import { invitationLink } from '../fixtures/mail'

test('a company signs up, invites a colleague by e-mail, and the colleague joins', async ({
  page,
  browser,
}) => {
  await page.goto('/sign-up')
  await expectAccessible(page)
  const company = await signUpCompany(page, 'Fjord Maps')
  const colleague = freshAccount('Lena Learner')

  await page.goto(`/o/${company.slug}/people`)
  await expectAccessible(page)
  await page.getByLabel('E-mail').fill(colleague.email)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByText(colleague.email).first()).toBeVisible()
  const link = await invitationLink(page, colleague.email)

  const joining = await (await browser.newContext()).newPage()
  await joining.goto(link)
  await expectAccessible(joining)
  await joining.getByLabel('Your name').fill(colleague.name)
  await joining.getByLabel('Password').fill(colleague.password)
  await joining.getByRole('button', { name: 'Join' }).click()
  await joining.waitForURL(new RegExp(`/o/${company.slug}`))

  await joining.goto(link)
  await expect(joining.getByText('This invitation has been used')).toBeVisible()
  await page.reload()
  await expect(page.getByText(colleague.name).first()).toBeVisible()
})

test('a wrong password and an unknown address get the same answer, and what was typed stays', async ({
  page,
}) => {
  const company = await signUpCompany(page, 'Ridge Tools')
  await signOut(page)

  const told = async (email: string) => {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
    const alert = page.getByRole('main').getByRole('alert').first()
    await expect(alert).toBeVisible()
    await expect(page.getByLabel('E-mail')).toHaveValue(email)
    return alert.innerText()
  }

  expect(await told(company.owner.email)).toBe(await told('nobody.at.all@example.com'))
  await signIn(page, company.owner)
})

test('the address of another company and an unknown one show the same page', async ({ page }) => {
  await signUpCompany(page, 'Mesa Parts')

  const foreign = await page.goto('/o/northwind')
  const foreignText = await page.getByRole('main').innerText()
  const unknown = await page.goto('/o/no-such-company')

  expect(foreign?.status()).toBe(404)
  expect(unknown?.status()).toBe(404)
  expect(await page.getByRole('main').innerText()).toBe(foreignText)
})
