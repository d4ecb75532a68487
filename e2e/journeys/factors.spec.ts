import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { signOut, type Account, givenCompany, signUpCompany } from '../fixtures/actors'
import { AuthenticatorApp } from '../fixtures/authenticator-app'
import { letterTo } from '../fixtures/mail'

test('a company that asks for two steps opens again once they are set up', async ({ page }) => {
  const { slug } = await givenCompany(page, 'Careful')
  const home = `/o/${slug}`
  await page.goto('/settings')
  const app = await setUp(page)
  await page.goto(`${home}/settings/sign-in`)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Require two steps' }).click()
  await expect(page.getByText('Two-step sign-in is required since')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await page.getByLabel('Your code').fill(await app.freshCode())
  await page.getByRole('dialog').getByRole('button', { name: 'Switch it off' }).click()
  await expect(page.getByRole('button', { name: 'Set it up' })).toBeVisible()

  await page.goto(`${home}/courses`)
  await expect(page.getByText('asks everybody for two-step sign-in')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Set up two-step sign-in' }).click()
  await setUp(page)

  await expect(page).toHaveURL(`${home}/courses`)
})

test('an app is set up in the settings, asked for at sign-in, and replaced by a recovery code', async ({
  page,
}) => {
  const { owner } = await givenCompany(page, 'Two Steps')
  await page.goto('/settings')
  const app = await beginsSetUp(page)
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  await expectAccessible(page)

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
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('This code is not right')).toBeVisible()
  await page.getByLabel('Code').fill(await app.freshCode())
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/settings$/)

  await signOut(page)
  await passwordOf(page, owner)
  await page.getByRole('link', { name: 'Use a recovery code' }).click()
  await page.getByLabel('Recovery code').fill(codes[0]!)
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/o\//)

  await page.goto('/settings')
  await expect(page.getByText('9 recovery codes left')).toBeVisible()
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await page.getByLabel('Your code').fill(owner.password)
  await page.getByRole('dialog').getByRole('button', { name: 'Switch it off' }).click()
  await expect(page.getByText('This code does not work, or no longer')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Your code').fill(codes[1]!)
  await page.getByRole('dialog').getByRole('button', { name: 'Switch it off' }).click()
  await expect(page.getByRole('button', { name: 'Set it up' })).toBeVisible()
})

test('a passkey is added in the settings and signs in, by its button and from the e-mail field', async ({
  page,
}) => {
  const { owner } = await givenCompany(page, 'Keyholders')
  const device = await givenAuthenticator(page)
  await page.goto('/settings')
  const passkeys = page.getByRole('region', { name: 'Passkeys' })
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(passkeys.getByRole('listitem')).toContainText('Chrome on Linux')
  await expect(passkeys.getByRole('listitem')).toContainText('not used yet')
  expect(await letterTo(page, owner.email)).toContain('the passkey “Chrome on Linux” was added')
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('No passkey was made')).toBeVisible()
  await passkeys.getByRole('button', { name: 'Rename Chrome on Linux' }).click()
  await page.getByLabel('Name', { exact: true }).last().fill('Work laptop')
  await page.getByRole('button', { name: 'Save' }).last().click()
  await expect(passkeys.getByRole('listitem')).toContainText('Work laptop')
  await expectAccessible(page)

  await device.answers(false)
  await signOut(page)
  await page.goto('/sign-in?next=/settings')
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeVisible()
  await expectAccessible(page)
  await device.answers(true)
  await page.reload()
  await expect(page, 'by the offer in the e-mail field alone').toHaveURL(/\/settings$/)
  await expect(passkeys.getByRole('listitem')).toContainText('last used')

  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })
  await signOut(page)
  await page.goto('/sign-in?next=/settings')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page).toHaveURL(/\/settings$/)
  await passkeys.getByRole('button', { name: 'Remove Work laptop' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(passkeys.getByRole('listitem')).toHaveCount(0)
  await signOut(page)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByText('This passkey was not accepted')).toBeVisible()
  await expectAccessible(page)
})

test('a link by letter signs in by a click, once; in another browser it asks first', async ({
  page,
  browser,
}) => {
  const { owner } = await signUpCompany(page, 'Letterbox')
  await signOut(page)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(page.getByText('This must not be empty')).toBeVisible()
  const first = await linkFor(page, owner.email)
  await page.goto(first)
  await expectAccessible(page)
  await page.getByLabel('New password').fill('seven quiet lanterns')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/o\//)

  await signOut(page)
  await page.goto(first)
  await expect(page.getByText('This link no longer works')).toBeVisible()
  await expectAccessible(page)
  const second = await linkFor(page, owner.email, first)
  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(second)
  await expect(elsewhere.getByText('This is another browser')).toBeVisible()
  await expectAccessible(elsewhere)
  await elsewhere.getByRole('button', { name: 'It was me' }).click()
  await elsewhere.waitForURL(/\/o\//)
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

async function linkFor(page: Page, email: string, before = ''): Promise<string> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(page.getByText('Look into your mailbox')).toBeVisible()
  await expectAccessible(page)
  let link = ''
  await expect
    .poll(async () => (link = /https?:\/\/\S+\/enter\/\S+/.exec(await letterTo(page, email))?.[0] ?? before))
    .not.toBe(before)
  return link
}

/** A device in the browser that keeps passkeys and knows its holder, who may also look away. */
async function givenAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    answers: (enabled: boolean) =>
      session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
  }
}

/** The secret that the page shows once it has come to life and was asked to set two steps up. */
async function beginsSetUp(page: Page): Promise<AuthenticatorApp> {
  const secret = page.getByRole('region', { name: 'Two-step' }).locator('code')
  await expect(async () => {
    await page.getByRole('button', { name: 'Set it up' }).click({ timeout: 2_000 })
    await expect(secret).toBeVisible({ timeout: 5_000 })
  }).toPass()
  return new AuthenticatorApp(await secret.innerText())
}

async function setUp(page: Page): Promise<AuthenticatorApp> {
  const app = await beginsSetUp(page)
  await page.getByLabel('Code the app shows').fill(await app.freshCode())
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  return app
}
