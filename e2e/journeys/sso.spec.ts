import { expect, test, type Browser, type Page } from '@playwright/test'
import { startNameServer, type NameServer } from '../../api/testkit/provider/name-server'
import { startOidcIssuer, type OidcIssuer } from '../../api/testkit/provider/oidc-issuer'
import { startSamlIssuer, type SamlIssuer } from '../../api/testkit/provider/saml-issuer'
import { expectAccessible } from '../fixtures/accessibility'
import { signOut, type Company, givenCompany } from '../fixtures/actors'
import { AuthenticatorApp } from '../fixtures/authenticator-app'
import { invitationLink } from '../fixtures/mail'
import { nameServerPort } from '../fixtures/ports'

let names: NameServer
let oidc: OidcIssuer
let saml: SamlIssuer

test.beforeAll(async () => {
  names = await startNameServer(nameServerPort())
  oidc = await startOidcIssuer()
  saml = await startSamlIssuer()
})
test.afterAll(async () => {
  await Promise.all([names.close(), oidc.close(), saml.close()])
})

test('a company proves its domain and lets its people in by OpenID Connect, with the role of their group', async ({
  page,
  browser,
}) => {
  const company = await givenCompany(page, 'Federated')
  const domain = await provesDomain(page, company)

  await page.getByRole('button', { name: 'Add OpenID Connect' }).click()
  const dialog = page.getByRole('dialog')
  oidc.allows(await dialog.getByRole('textbox', { name: 'Redirect URI' }).inputValue())
  await dialog.getByLabel('Name').fill('Keycloak')
  await dialog.getByLabel('Issuer').fill('http://localhost:9')
  await dialog.getByLabel('Client ID').fill(oidc.clientId)
  await dialog.getByLabel('Client secret').fill(oidc.clientSecret)
  await dialog.getByLabel('Scopes').fill('openid email profile groups')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Nothing answers at')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Issuer').fill(oidc.issuer)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: 'Roles and teams' }).click()
  await page.getByLabel('Group 1').fill('leads')
  await page.getByLabel('Role 1').selectOption({ label: 'Manager' })
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()

  oidc.knows({
    login: 'mia',
    email: `mia@${domain}`,
    email_verified: true,
    name: 'Mia Lead',
    groups: ['leads'],
  })
  await page.getByRole('link', { name: 'Try signing in' }).click()
  await signInAtProvider(page, 'mia')
  await expect(page.getByText('The trial went well')).toBeVisible()
  await expect(page.getByText(`mia@${domain}`)).toBeVisible()
  await page.getByRole('button', { name: 'Switch on' }).click()
  await expect(page.getByRole('button', { name: 'Switch off' })).toBeVisible()
  await expectAccessible(page)

  const mia = await somebody(browser)
  await mia.goto('/sign-in')
  await mia.getByLabel('E-mail').fill(`mia@${domain}`)
  await mia.getByRole('button', { name: 'Sign in through your company' }).click()
  await mia.getByRole('link', { name: `Continue with ${company.name}’s sign-in` }).click()
  await signInAtProvider(mia, 'mia')
  await mia.waitForURL(`**/o/${company.slug}`)
  await mia.goto('/settings')
  await expect(mia.getByRole('region', { name: 'Your companies' })).toContainText('Manager')
  await makesTokenAfterSigningInAnew(mia, company)
  await mia.context().close()
})

test('by SAML, a new person lands on the page they were on their way to', async ({ page, browser }) => {
  const company = await givenCompany(page, 'Asserting')
  const domain = await provesDomain(page, company)
  await hasSaml(page, domain)

  const sam = await somebody(browser)
  saml.knows({ login: 'sam', email: `sam@${domain}`, name: 'Sam Entra' })
  await sam.goto(`/o/${company.slug}/courses`)
  await sam.getByRole('link', { name: 'Continue with' }).click()
  await signInAtProvider(sam, 'sam')

  await sam.waitForURL(`**/o/${company.slug}/courses`)
  await expect(sam.getByRole('button', { name: /account menu/ })).toBeVisible()
  await sam.context().close()
})

test('where the provider is required a password does not open the company, and the keeper of the key still enters', async ({
  page,
  browser,
}) => {
  const company = await givenCompany(page, 'Locked')
  const app = await setsUpTwoSteps(page)
  const domain = await provesDomain(page, company)
  await hasSaml(page, domain)
  await page.getByRole('button', { name: `Give the key to ${company.owner.name}` }).click()
  await expect(page.getByText('Keeps the key', { exact: true })).toBeVisible()
  page.on('dialog', (sure) => void sure.accept())
  await page.getByRole('button', { name: 'Require it' }).click()
  await expect(page.getByText('Your identity provider is required since')).toBeVisible()

  const learner = await somebody(browser)
  saml.knows({ login: 'lea', email: `lea@${domain}`, name: 'Lea Locked' })
  await learner.goto(`/o/${company.slug}/sign-in`)
  await learner.getByRole('link', { name: 'Continue with' }).click()
  await signInAtProvider(learner, 'lea')
  await learner.waitForURL(`**/o/${company.slug}`)

  await signOut(page)
  await page.goto('/sign-in')
  await passwordOf(page, company)
  await page.getByLabel('Code').fill(await app.freshCode())
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(`**/o/${company.slug}`)
  await page.goto(`/o/${company.slug}/settings/sign-in`)
  await expect(page.getByText('Keeps the key', { exact: true })).toBeVisible()

  const second = await signedUpBy(browser, page, company)
  await expect(second).toHaveURL(new RegExp(`/o/${company.slug}/sign-in`))
  await expect(second.getByRole('link', { name: 'Continue with' })).toBeVisible()
  await second.goto(`/o/${company.slug}/courses`)
  await expect(second).toHaveURL(new RegExp(`/o/${company.slug}/sign-in\\?next=`))
  await expectAccessible(second)
  await second.context().close()
  await learner.context().close()
})

/** Without a password of their own: the form waits until the provider has had them sign in once more. */
async function makesTokenAfterSigningInAnew(page: Page, { name }: Company): Promise<void> {
  await page.getByRole('button', { name: 'New token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Notebook')
  await dialog.getByRole('checkbox', { name: /^Read/ }).first().check()
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  const opened = page.waitForEvent('popup')
  await dialog.getByRole('link', { name: 'Sign in once more' }).click()
  const tab = await opened
  await tab.getByRole('link', { name: `Continue with ${name}’s sign-in` }).click()
  await signInAtProvider(tab, 'mia')

  await expect(dialog.getByText('You are signed in again')).toBeVisible()
  await expect(dialog.getByLabel('Name')).toHaveValue('Notebook')
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  await expect(dialog.getByText('You see it this once')).toBeVisible()
}

async function provesDomain(page: Page, { slug }: Company): Promise<string> {
  const domain = `${slug}.com`
  await page.goto(`/o/${slug}/settings/sign-in`)
  await page.getByLabel('Domain', { exact: true }).fill(domain)
  await page.getByRole('button', { name: 'Add the domain' }).click()
  const name = await page.getByRole('textbox', { name: 'Name of the TXT record' }).inputValue()
  const value = await page.getByRole('textbox', { name: 'Value' }).inputValue()
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText('There is no TXT record')).toBeVisible()
  names.says(name, value)
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText('Proved', { exact: true })).toBeVisible()
  return domain
}

async function hasSaml(page: Page, domain: string): Promise<void> {
  await page.getByRole('button', { name: 'Add SAML' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Entra')
  const file = { name: 'metadata.xml', mimeType: 'text/xml', buffer: Buffer.from(saml.metadata) }
  await dialog.getByLabel('Metadata file').setInputFiles(file)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  saml.knows({ login: 'trier', email: `trier@${domain}` })
  await page.getByRole('link', { name: 'Try signing in' }).click()
  await signInAtProvider(page, 'trier')
  await expect(page.getByText('The trial went well')).toBeVisible()
  await page.getByRole('button', { name: 'Switch on' }).click()
  await expect(page.getByRole('button', { name: 'Switch off' })).toBeVisible()
}

async function setsUpTwoSteps(page: Page): Promise<AuthenticatorApp> {
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Set it up' }).click()
  const app = new AuthenticatorApp(
    await page.getByRole('region', { name: 'Two-step' }).locator('code').innerText(),
  )
  await page.getByLabel('Code the app shows').fill(await app.freshCode())
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  return app
}

/** Invited by the owner, with a password of their own: a member who has never seen the provider. */
async function signedUpBy(browser: Browser, owner: Page, { slug }: Company): Promise<Page> {
  const email = `second@${slug}.example.com`
  await owner.goto(`/o/${slug}/people`)
  await owner.getByLabel('E-mail').fill(email)
  await owner.getByRole('button', { name: 'Send invitation' }).click()
  const page = await somebody(browser)
  await page.goto(await invitationLink(owner, email))
  await page.getByLabel('Your name').fill('Second Person')
  await page.getByLabel('Password').fill('three quiet lanterns')
  await page.getByRole('button', { name: 'Join' }).click()
  return page
}

async function passwordOf(page: Page, { owner }: Company): Promise<void> {
  await page.getByLabel('E-mail').fill(owner.email)
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function signInAtProvider(page: Page, login: string): Promise<void> {
  await page.getByLabel('Login').fill(login)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function somebody(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}
