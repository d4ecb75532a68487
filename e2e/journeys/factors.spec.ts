import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { signOut, signUpCompany, type Account } from '../fixtures/actors'
import { AuthenticatorApp } from '../fixtures/authenticator-app'
import { letterTo } from '../fixtures/mail'

test('an app is set up in the settings, asked for at sign-in, and replaced by a recovery code', async ({
  page,
}) => {
  const { owner } = await signUpCompany(page, 'Two Steps')
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  await expectAccessible(page)
  const app = new AuthenticatorApp(
    await page.getByRole('region', { name: 'Two-step' }).locator('code').innerText(),
  )

  await page.getByLabel('Code the app shows').fill('12345')
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await expect(page.getByText('This code is not right')).toBeVisible()
  await page.getByLabel('Code the app shows').fill(await app.freshCode())
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await expect(page.getByRole('heading', { name: 'Keep these recovery codes' })).toBeFocused()
  const codes = await page.getByRole('region', { name: 'Two-step' }).getByRole('listitem').allInnerTexts()
  expect(codes).toHaveLength(10)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByText('10 recovery codes left')).toBeVisible()
  expect(await letterTo(page, owner.email)).toContain('two-step sign-in was switched on')

  await signOut(page)
  await passwordOf(page, owner, '/settings')
  await expect(page).toHaveURL(/second-step/)
  await expectAccessible(page)
  await page.getByLabel('Code').fill('000000')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This code is not right')).toBeVisible()
  await page.getByLabel('Code').fill(await app.freshCode())
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/settings$/)

  await signOut(page)
  await passwordOf(page, owner)
  await page.getByRole('link', { name: 'Use a recovery code' }).click()
  await page.getByLabel('Recovery code').fill(codes[0]!)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/o\//)

  await page.goto('/settings')
  await expect(page.getByText('9 recovery codes left')).toBeVisible()
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await page.getByLabel('Password or code').fill('a guess at it')
  await page.getByRole('dialog').getByRole('button', { name: 'Switch it off' }).click()
  await expect(page.getByText('neither your password nor a code')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Password or code').fill(owner.password)
  await page.getByRole('dialog').getByRole('button', { name: 'Switch it off' }).click()
  await expect(page.getByRole('button', { name: 'Set it up' })).toBeVisible()
})

test('without the first step there is no second', async ({ page }) => {
  await page.goto('/second-step?next=/settings')

  await expect(page).toHaveURL(/\/sign-in\?next=%2Fsettings$/)
})

async function passwordOf(page: Page, { email, password }: Account, next?: string): Promise<void> {
  await page.goto(next ? `/sign-in?next=${next}` : '/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/second-step/)
}
