import { expect, test } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { freshAccount, signIn, signOut, givenCompany, signUpCompany } from '../fixtures/actors'
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

  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: `Change ${colleague.name}` }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove from the company' }).click()
  await expect(page.getByText(`${colleague.name} is no longer a member`).first()).toBeVisible()
  await joining.goto(`/o/${company.slug}`)
  await expect(joining.getByText('There is nothing at this address')).toBeVisible()
})

test('an invitation sent again opens by the new link alone, and who joined may leave', async ({
  page,
  browser,
}) => {
  const company = await givenCompany(page, 'Twice Asked')
  const colleague = freshAccount('Late Learner')
  await page.goto(`/o/${company.slug}/people`)
  await page.getByLabel('E-mail').fill(colleague.email)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  const old = await invitationLink(page, colleague.email)

  await page.getByRole('button', { name: `Send the invitation of ${colleague.email} again` }).click()
  await expect(page.getByText('A new link is on its way').first()).toBeVisible()
  const joining = await (await browser.newContext()).newPage()
  await joining.goto(old)
  await expect(joining.getByText('There is nothing at this address')).toBeVisible()
  await joining.goto(await invitationLink(page, colleague.email))
  await joining.getByLabel('Your name').fill(colleague.name)
  await joining.getByLabel('Password').fill(colleague.password)
  await joining.getByRole('button', { name: 'Join' }).click()
  await joining.waitForURL(new RegExp(`/o/${company.slug}`))

  joining.on('dialog', (dialog) => void dialog.accept())
  await joining.goto('/settings')
  await joining.getByRole('button', { name: `Leave ${company.name}` }).click()
  await expect(joining.getByText(`You have left ${company.name}`).first()).toBeVisible()
  await joining.goto(`/o/${company.slug}`)
  await expect(joining.getByText('There is nothing at this address')).toBeVisible()
})

test('by a link a person invites themselves, as often as it allows', async ({ page, browser }) => {
  const company = await givenCompany(page, 'Open Door')
  await page.goto(`/o/${company.slug}/people`)
  await page.getByRole('button', { name: 'Invite by a link' }).click()
  await expectAccessible(page)
  await page.getByLabel('Days it is open').fill('400')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByText('This must be between 1 and 90.')).toBeVisible()
  await page.getByLabel('Days it is open').fill('7')
  await page.getByLabel('For how many people').fill('1')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByLabel('Pass this on').inputValue()

  const colleague = freshAccount('Kim Park')
  const joining = await (await browser.newContext()).newPage()
  await joining.goto(link)
  await expectAccessible(joining)
  await joining.getByLabel('Work e-mail').fill(colleague.email)
  await joining.getByRole('button', { name: 'Send me the invitation' }).click()
  await expect(joining.getByText('Look into your mailbox')).toBeVisible()
  const invitation = await invitationLink(page, colleague.email)
  await joining.goto(link)
  await joining.getByLabel('Work e-mail').fill('another.one@example.com')
  await joining.getByRole('button', { name: 'Send me the invitation' }).click()
  await expect(joining.getByText('As many people as this link was meant for')).toBeVisible()

  await joining.goto(invitation)
  await joining.getByLabel('Your name').fill(colleague.name)
  await joining.getByLabel('Password').fill(colleague.password)
  await joining.getByRole('button', { name: 'Join' }).click()
  await joining.waitForURL(new RegExp(`/o/${company.slug}`))
  await page.reload()
  await expect(page.getByText('Learner · used by 1 of 1')).toBeVisible()
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
  await givenCompany(page, 'Mesa Parts')

  const foreign = await page.goto('/o/northwind')
  const foreignText = await page.getByRole('main').innerText()
  const unknown = await page.goto('/o/no-such-company')

  expect(foreign?.status()).toBe(404)
  expect(unknown?.status()).toBe(404)
  expect(await page.getByRole('main').innerText()).toBe(foreignText)
})
