import { expect, test, type APIResponse, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { freshAccount, signIn, givenCompany } from '../fixtures/actors'
import { letterTo } from '../fixtures/mail'

/** Makes a token in the page that is open, and gives it as it is shown that once. */
async function makeToken(page: Page, button: string, name: string, scopes: string[]): Promise<string> {
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  for (const scope of scopes) await dialog.getByRole('checkbox', { name: scope, exact: true }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  const secret = await dialog.getByLabel('Your token').inputValue()
  expect(secret).toMatch(/^skg_[0-9A-Za-z]{49}$/)
  await page.keyboard.press('Escape')
  return secret
}

test('an identity provider lets a person in, and out again at once', async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  const company = await givenCompany(page, 'Directory')
  await page.goto(`/o/${company.slug}/settings/tokens`)
  await expectAccessible(page)
  const secret = await makeToken(page, 'New service token', 'Entra ID', ['Provision people (SCIM)'])
  await expect(page.getByText('Entra ID', { exact: true })).toBeVisible()

  // Through the web's own address, as the identity provider comes.
  const provider = await playwright.request.newContext({
    baseURL: `${baseURL}/scim/v2/`,
    extraHTTPHeaders: { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' },
  })
  const read = async (answer: APIResponse, status: number) => {
    expect(answer.status(), await answer.text()).toBe(status)
    return answer.json()
  }
  const kim = freshAccount('Kim Provisioned')
  const { id } = await read(
    await provider.post('Users', {
      data: {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        userName: kim.email,
        displayName: kim.name,
        emails: [{ value: kim.email, type: 'work', primary: true }],
        active: true,
      },
    }),
    201,
  )
  await read(
    await provider.post('Groups', { data: { displayName: 'Search', members: [{ value: id }] } }),
    201,
  )

  const joining = await (await browser.newContext()).newPage()
  await joining.goto(/https?:\/\/\S+\/reset-password\/\S+/.exec(await letterTo(page, kim.email))![0])
  await joining.getByLabel('New password').fill(kim.password)
  await joining.getByRole('button', { name: 'Save and sign in' }).click()
  await joining.waitForURL(new RegExp(`/o/${company.slug}`))
  await joining.goto(`/o/${company.slug}/courses`)
  await expect(joining.getByRole('main')).toBeVisible()

  await page.goto(`/o/${company.slug}/people`)
  await expect(page.getByText('from your identity provider')).toBeVisible()
  await page.getByRole('button', { name: `Change ${kim.name}` }).click()
  await expect(page.getByText('From your identity provider, and changed there: Search')).toBeVisible()
  await expectAccessible(page)

  const off = { op: 'Replace', path: 'active', value: 'False' }
  await read(await provider.patch(`Users/${id}`, { data: { Operations: [off] } }), 200)
  await joining.getByRole('link', { name: 'Exercises' }).first().click()
  await expect(joining).toHaveURL(/\/sign-in/)

  await page.reload()
  await expect(page.getByRole('row', { name: new RegExp(kim.name) }).getByText('Suspended')).toBeVisible()
  await page.goto(`/o/${company.slug}/audit`)
  await expect(page.getByText(`Entra ID suspended ${kim.name}`)).toBeVisible()
  await page.goto(`/o/${company.slug}/settings/tokens`)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Revoke Entra ID' }).click()
  await expect(page.getByText('The token opens nothing any more').first()).toBeVisible()
  expect((await provider.get('Users')).status()).toBe(401)
})

test('an admin suspends somebody by hand, who goes on later where they were', async ({ page, browser }) => {
  const company = await givenCompany(page, 'Sabbatical')
  const kim = freshAccount('Kim Away')
  await page.goto(`/o/${company.slug}/people`)
  await page.getByLabel('E-mail').fill(kim.email)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  const away = await (await browser.newContext()).newPage()
  await away.goto(/https?:\/\/\S+\/invitations\/\S+/.exec(await letterTo(page, kim.email))![0])
  await away.getByLabel('Your name').fill(kim.name)
  await away.getByLabel('Password').fill(kim.password)
  await away.getByRole('button', { name: 'Join' }).click()
  await away.waitForURL(new RegExp(`/o/${company.slug}`))

  await page.reload()
  await page.getByRole('button', { name: `Change ${kim.name}` }).click()
  await page.getByRole('button', { name: 'Suspend' }).click()
  await expect(page.getByText(`${kim.name} is suspended`).first()).toBeVisible()
  await away.goto(`/o/${company.slug}`)
  await expect(away).toHaveURL(/\/sign-in/)
  await page.getByRole('button', { name: 'Reactivate' }).click()
  await expect(page.getByText(`${kim.name} is back`).first()).toBeVisible()
  await signIn(away, kim)
  await expect(away).toHaveURL(new RegExp(`/o/${company.slug}`))
})

test('a program of a person asks for what its scopes name', async ({ page, playwright, baseURL }) => {
  const company = await givenCompany(page, 'Scripted')
  await page.goto('/settings')
  const secret = await makeToken(page, 'New token', 'Nightly report', ['Read'])
  const program = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  })
  const ask = async (query: string, variables = {}) => {
    const answer = await program.post('/graphql', { data: { query, variables } })
    return { status: answer.status(), ...(await answer.json()) }
  }

  const members =
    'query ($slug: String!) { organization(slug: $slug) { members { edges { node { email } } } } }'
  const seen = await ask(members, { slug: company.slug })
  expect(seen.data.organization.members.edges).toEqual([{ node: { email: company.owner.email } }])
  const refused = await ask(
    'query ($slug: String!) { organization(slug: $slug) { auditEvents { edges { node { verb } } } } }',
    { slug: company.slug },
  )
  expect([refused.status, refused.errors[0].extensions.scope]).toEqual([403, 'audit:read'])

  await page.reload()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Revoke Nightly report' }).click()
  await expect(page.getByText('The token opens nothing any more').first()).toBeVisible()
  expect((await ask('{ viewer { email } }')).status).toBe(401)
})
