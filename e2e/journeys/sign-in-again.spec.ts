import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { givenCompany, signUpCompany, type Account, type Company } from '../fixtures/actors'
import { letterTo } from '../fixtures/mail'
import { signedInLongAgo } from '../fixtures/stack'

test('a form that asks to sign in once more keeps what was typed', async ({ page }) => {
  const { owner, slug } = await givenCompany(page, 'Patient')
  await page.goto(`/o/${slug}/settings/tokens`)
  signedInLongAgo(owner.email)
  const dialog = await typesToken(page)
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  await expect(dialog.getByText('You signed in a while ago')).toBeVisible()
  await expectAccessible(page)

  await signsInAgain(page, owner)

  await expect(dialog.getByText('You are signed in again')).toBeVisible()
  await expectAccessible(page)
  await expect(dialog.getByLabel('Name')).toHaveValue('Nightly sync')
  await expect(dialog.getByRole('checkbox', { name: /Provision people/ })).toBeChecked()
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  await expect(dialog.getByText('You see it this once')).toBeVisible()
})

test('a link by letter reaches the form that waits, and leaves no tab behind that asks for it', async ({
  page,
}) => {
  const { owner } = await signUpCompany(page, 'By Post')
  await page.goto('/settings')
  signedInLongAgo(owner.email)
  await page.getByRole('button', { name: 'Set it up' }).click()
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Sign in once more' }).click()
  const asking = await opened
  await asking.getByLabel('E-mail').fill(owner.email)
  // A click before the page is awake is lost.
  await expect(async () => {
    const ask = asking.getByRole('button', { name: 'E-mail me a link' })
    if (await ask.isVisible()) await ask.click()
    await expect(asking.getByText('Look into your mailbox')).toBeVisible({ timeout: 10_000 })
  }).toPass()
  const asked = asking.waitForEvent('close')
  const entering = await page.context().newPage()
  await entering.goto(await linkTo(page, owner.email))
  await entering.getByLabel('New password').fill('seven quiet lanterns')
  await entering.getByRole('button', { name: 'Sign in', exact: true }).click()

  await expect(entering.getByText('Your form is in the other tab')).toBeVisible()
  await expectAccessible(entering)
  await asked
  await expect(page.getByText('You are signed in again')).toBeVisible()
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
})

test('whoever signs in as somebody else does not see what was typed', async ({ page, browser }) => {
  const { owner } = await givenCompany(page, 'Shared')
  const stranger = await strangersAccount(await (await browser.newContext()).newPage())
  await page.goto('/settings')
  signedInLongAgo(owner.email)
  await page.getByRole('button', { name: 'Change the e-mail' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('New e-mail').fill('private@example.com')
  await dialog.getByLabel('Present password').fill(owner.password)
  await dialog.getByRole('button', { name: 'Send the code' }).click()
  await expect(page.getByText('You signed in a while ago')).toBeVisible()

  await signsInAgain(page, stranger.owner)

  await expect(page.getByText(stranger.owner.email)).toBeVisible()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Change the e-mail' }).click()
  await expect(page.getByLabel('New e-mail')).toHaveValue('')
})

async function linkTo(page: Page, email: string): Promise<string> {
  let link: string | undefined
  await expect
    .poll(async () => (link = /https?:\/\/\S+\/enter\/\S+/.exec(await letterTo(page, email))?.[0]))
    .toBeTruthy()
  return link!
}

async function typesToken(page: Page) {
  await page.getByRole('button', { name: 'New service token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Nightly sync')
  await dialog.getByRole('checkbox', { name: /Provision people/ }).check()
  return dialog
}

async function strangersAccount(page: Page): Promise<Company> {
  const company = await givenCompany(page, 'Another')
  await page.context().close()
  return company
}

async function signsInAgain(page: Page, { email, password }: Account): Promise<void> {
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Sign in once more' }).click()
  const tab = await opened
  await tab.getByLabel('E-mail').fill(email)
  await tab.getByLabel('Password').fill(password)
  const closed = tab.waitForEvent('close')
  await tab.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await closed
}
