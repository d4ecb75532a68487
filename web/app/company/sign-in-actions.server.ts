import { data } from '@remix-run/node'
import { refused, secret, text, type UserError } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { Role } from '~/graphql/generated/graphql'
import { isRole } from '~/people/roles'
import { signInAgain } from '~/session/sign-in-again.server'

const AddCompanyDomainMutation = graphql(`
  mutation AddCompanyDomain($input: AddCompanyDomainInput!) {
    addCompanyDomain(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const VerifyCompanyDomainMutation = graphql(`
  mutation VerifyCompanyDomain($input: VerifyCompanyDomainInput!) {
    verifyCompanyDomain(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const RemoveCompanyDomainMutation = graphql(`
  mutation RemoveCompanyDomain($input: RemoveCompanyDomainInput!) {
    removeCompanyDomain(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const SaveOidcProviderMutation = graphql(`
  mutation SaveOidcProvider($input: SaveOidcProviderInput!) {
    saveOidcProvider(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const SaveSamlProviderMutation = graphql(`
  mutation SaveSamlProvider($input: SaveSamlProviderInput!) {
    saveSamlProvider(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const SaveProviderRulesMutation = graphql(`
  mutation SaveProviderRules($input: SaveProviderRulesInput!) {
    saveProviderRules(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const SwitchProviderMutation = graphql(`
  mutation SwitchProvider($input: SwitchProviderInput!) {
    switchProvider(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const RemoveProviderMutation = graphql(`
  mutation RemoveProvider($input: RemoveProviderInput!) {
    removeProvider(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const RequireCompanySignInMutation = graphql(`
  mutation RequireCompanySignIn($input: RequireCompanySignInInput!) {
    requireCompanySignIn(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const RequireTwoStepMutation = graphql(`
  mutation RequireTwoStep($input: RequireTwoStepInput!) {
    requireTwoStep(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const GiveEmergencyKeyMutation = graphql(`
  mutation GiveEmergencyKey($input: GiveEmergencyKeyInput!) {
    giveEmergencyKey(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`)

type Handler = (request: Request, form: FormData) => Promise<UserError[]>

const handlers: Record<string, Handler> = {
  'add-domain': async (request, form) => {
    const input = { organization: text(form, 'organization'), domain: text(form, 'domain') }
    return (await query(request, AddCompanyDomainMutation, { input })).addCompanyDomain.userErrors
  },
  'verify-domain': async (request, form) => {
    const input = { domain: text(form, 'domain') }
    return (await query(request, VerifyCompanyDomainMutation, { input })).verifyCompanyDomain.userErrors
  },
  'remove-domain': async (request, form) => {
    const input = { domain: text(form, 'domain') }
    return (await query(request, RemoveCompanyDomainMutation, { input })).removeCompanyDomain.userErrors
  },
  'save-oidc': async (request, form) => {
    const input = {
      ...connectionOf(form),
      ...{ issuer: text(form, 'issuer'), clientId: text(form, 'clientId'), scopes: text(form, 'scopes') },
      clientSecret: secret(form, 'clientSecret') || undefined,
    }
    return (await query(request, SaveOidcProviderMutation, { input })).saveOidcProvider.userErrors
  },
  'save-saml': async (request, form) => {
    const input = {
      ...connectionOf(form),
      metadata: (await uploaded(form, 'metadataFile')) || text(form, 'metadata') || undefined,
      ...{ entityId: text(form, 'entityId'), ssoUrl: text(form, 'ssoUrl') },
      certificates: text(form, 'certificates'),
    }
    return (await query(request, SaveSamlProviderMutation, { input })).saveSamlProvider.userErrors
  },
  'save-rules': async (request, form) => {
    const input = {
      ...{ provider: text(form, 'provider'), emailField: text(form, 'emailField') },
      ...{ nameField: text(form, 'nameField'), groupField: text(form, 'groupField') },
      defaultRole: roleIn(form.get('defaultRole')),
      roles: pairs(form, 'roleValue', 'role').map(([value, role]) => ({ value, role: roleIn(role) })),
      teams: pairs(form, 'teamValue', 'team').map(([value, team]) => ({ value, team })),
    }
    return (await query(request, SaveProviderRulesMutation, { input })).saveProviderRules.userErrors
  },
  'switch-provider': async (request, form) => {
    const input = { provider: text(form, 'provider'), isLive: text(form, 'isLive') === 'yes' }
    return (await query(request, SwitchProviderMutation, { input })).switchProvider.userErrors
  },
  'remove-provider': async (request, form) => {
    const input = { provider: text(form, 'provider') }
    return (await query(request, RemoveProviderMutation, { input })).removeProvider.userErrors
  },
  require: async (request, form) => {
    const input = { organization: text(form, 'organization'), isRequired: text(form, 'isRequired') === 'yes' }
    return (await query(request, RequireCompanySignInMutation, { input })).requireCompanySignIn.userErrors
  },
  'require-two-step': async (request, form) => {
    const input = { organization: text(form, 'organization'), isRequired: text(form, 'isRequired') === 'yes' }
    return (await query(request, RequireTwoStepMutation, { input })).requireTwoStep.userErrors
  },
  'give-key': async (request, form) => {
    const input = { member: text(form, 'member'), isKeeper: text(form, 'isKeeper') === 'yes' }
    return (await query(request, GiveEmergencyKeyMutation, { input })).giveEmergencyKey.userErrors
  },
}

const fieldNames = [
  ...[
    'domain',
    'name',
    'issuer',
    'clientId',
    'clientSecret',
    'metadata',
    'entityId',
    'ssoUrl',
    'certificates',
  ],
  ...['emailField', 'nameField', 'groupField', 'defaultRole'],
]

/** The forms of the page, told apart by the button that was pressed. */
export async function changeCompanySignIn(request: Request) {
  const form = await request.formData()
  const intent = text(form, 'intent')
  if (!Object.hasOwn(handlers, intent)) throw new Response(null, { status: 400 })
  const errors = await handlers[intent]!(request, form)
  signInAgain(request, errors)
  // Nothing typed is handed back: the form stays where it is, with all that stands in it.
  if (errors.length > 0) return refused(errors, new FormData(), fieldNames)
  return data({ done: intent })
}

function connectionOf(form: FormData) {
  return {
    organization: text(form, 'organization'),
    provider: text(form, 'provider') || undefined,
    name: text(form, 'name'),
  }
}

async function uploaded(form: FormData, name: string): Promise<string> {
  const file = form.get(name)
  return file instanceof File && file.size > 0 ? file.text() : ''
}

/** Rows of two fields; a row without its first is none. */
function pairs(form: FormData, first: string, second: string): [string, string][] {
  const seconds = form.getAll(second).map(String)
  return form
    .getAll(first)
    .map((value, at): [string, string] => [String(value).trim(), seconds[at] ?? ''])
    .filter(([value, other]) => value && other)
}

function roleIn(value: unknown): Role {
  return isRole(value) ? value : 'LEARNER'
}
