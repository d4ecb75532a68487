import { Browser } from '../browser.js'
import type { Member, TestApi } from '../api.js'
import type { Loose, Person } from '../person.js'

let companies = 0

/** An owner whose company has proved a domain of its own. */
export async function givenCompany(api: TestApi): Promise<{ owner: Member; domain: string }> {
  const owner = await api.member({ role: 'owner' })
  const domain = `company-${(companies += 1)}-${Date.now()}.com`
  await proves(api, owner, domain)
  return { owner, domain }
}

/** As if the record had been found; that it is looked for, the test of domains shows. */
export async function proves(api: TestApi, owner: Member, domain: string): Promise<void> {
  await api.db.owner.companyDomain.create({
    data: {
      ...{ organizationId: owner.organization.id, domain, verifiedDomain: domain },
      ...{ challenge: 'x', verifiedAt: new Date() },
    },
  })
}

export const fieldsOfProvider =
  'provider { id name isLive isTried returnAddress entityId trialAddress trial { reason detail email groups role } }'

/** Set up by the owner, and live without a trial of its own; that one is asked for, the test of setting up shows. */
export async function givenLive(
  api: TestApi,
  owner: Member,
  mutation: 'saveOidcProvider' | 'saveSamlProvider',
  input: object,
): Promise<Loose> {
  const saved = await owner.does(
    mutation,
    { organization: owner.organizationId, name: 'The provider', ...input },
    fieldsOfProvider,
  )
  if (saved.userErrors.length > 0) throw new Error(JSON.stringify(saved.userErrors))
  const id = rowId(saved.provider)
  await api.db.owner.identityProvider.update({
    where: { id },
    data: { testedAt: new Date(), liveAt: new Date() },
  })
  return { ...saved.provider, rowId: id }
}

/** The id in the database, which stands in the provider's addresses. */
export function rowId(provider: { entityId: string }): string {
  return provider.entityId.split('/').at(-2)!
}

export function givenBrowser(api: TestApi): Browser {
  return new Browser(api.url, api.somebody().address)
}

/** Whoever sits before the browser. */
export function personAt(api: TestApi, browser: Browser): Person {
  const person = api.somebody()
  for (const pair of browser.cookie.split('; ').filter(Boolean)) {
    const [name, ...value] = pair.split('=')
    person.holds(name!, value.join('='))
  }
  return person
}

/** Whom the api takes the browser for, and which companies that opens. */
export async function whoIs(api: TestApi, browser: Browser): Promise<Loose> {
  const { viewer } = await personAt(api, browser).asks(
    '{ viewer { name email memberships { role organization { slug } } lockedCompanies { slug asks } } }',
  )
  return viewer
}
