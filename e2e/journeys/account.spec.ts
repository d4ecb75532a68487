import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { signIn, signOut, givenCompany } from '../fixtures/actors'
import { letterTo } from '../fixtures/mail'

test('whoever forgot the password gets a letter, chooses a new one, and is signed in here alone', async ({
  page,
  browser,
}) => {
  const { owner } = await givenCompany(page, 'Forgetful')
  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, owner)

  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expectAccessible(page)
  await page.getByLabel('E-mail').fill(owner.email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText('Look into your mailbox')).toBeVisible()

  await page.goto(await linkSentTo(page, owner.email))
  await expect(page.getByLabel('E-mail')).toHaveValue(owner.email)
  await page.getByLabel('New password').fill('password1234')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(page.getByText('would soon be guessed')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('New password').fill('seven quiet lanterns')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.waitForURL(/\/o\//)

  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await signOut(page)
  await signIn(page, { ...owner, password: 'seven quiet lanterns' })
})

test('the e-mail becomes another by a code that went there', async ({ page }) => {
  const { owner } = await givenCompany(page, 'Moved')
  const email = `moved.${owner.email}`
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Change the e-mail' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Present password').fill(owner.password)
  await dialog.getByLabel('New e-mail').fill('no address')
  await dialog.getByRole('button', { name: 'Send the code' }).click()
  await expect(dialog.getByText('This is not an e-mail address')).toBeVisible()
  await dialog.getByLabel('New e-mail').fill(email)
  await dialog.getByRole('button', { name: 'Send the code' }).click()
  await expect(dialog.getByLabel('Code')).toBeFocused()
  await expectAccessible(page)
  await dialog.getByLabel('Code').fill('0000 0000')
  await dialog.getByRole('button', { name: 'Change the e-mail' }).click()
  await expect(dialog.getByText('This code is not right')).toBeVisible()
  await dialog.getByLabel('Code').fill(/\d{4} \d{4}/.exec(await letterTo(page, email))![0])
  await dialog.getByRole('button', { name: 'Change the e-mail' }).click()
  await expect(page.getByText(`You sign in with ${email} now`).first()).toBeVisible()

  await signOut(page)
  await signIn(page, { ...owner, email })
})

test('the settings change the password, and sign other browsers out', async ({ page, browser }) => {
  const { owner } = await givenCompany(page, 'Careful')
  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, owner)

  await page.goto('/settings')
  const sessions = page.getByRole('region', { name: 'Where you are signed in' })
  await expect(sessions.getByRole('listitem')).toHaveCount(2)
  await sessions.getByRole('button', { name: /^Sign out Chrome/ }).click()
  await expect(sessions.getByRole('listitem')).toHaveCount(1)
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/)

  await page.getByLabel('Present password').fill('not this one at all')
  await page.getByLabel('New password').fill('seven quiet lanterns')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('not your present password')).toBeVisible()
  await page.getByLabel('Present password').fill(owner.password)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Your password is changed').first()).toBeVisible()
  await expectAccessible(page)
  await signOut(page)
  await signIn(page, { ...owner, password: 'seven quiet lanterns' })
})

async function linkSentTo(page: Page, email: string): Promise<string> {
  return /https?:\/\/\S+\/reset-password\/\S+/.exec(await letterTo(page, email))![0]
}
