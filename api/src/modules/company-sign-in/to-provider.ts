import type { Role } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import type { Tenant } from '../../tenant.js'
import { teamLoader, toTeam } from '../organization/teams.js'
import type {
  CompanyDomain,
  IdentityProvider,
  NextProvider,
  ProviderKind,
  ProviderTrial,
} from './company-sign-in.type.js'
import { recordName } from './domain/dns-proof.js'
import { shownDomain } from './domain/domain-name.js'
import type { DomainRow } from './domain/domain.service.js'
import { addressesOf, type ProviderRow } from './provider/provider.js'
import { describeCertificate } from './saml/certificate.js'
import { trialShape } from './sign-in/trials.js'

export function toDomain(tenant: Tenant, row: DomainRow): CompanyDomain {
  return {
    id: encodeId('CompanyDomain', row.id, tenant.organization.id),
    domain: shownDomain(row.domain),
    recordName: recordName(row.domain),
    recordValue: row.challenge,
    verifiedAt: row.verifiedAt,
    checkedAt: row.checkedAt,
  }
}

export async function toProvider(
  tenant: Tenant,
  publicOrigin: string,
  row: ProviderRow,
): Promise<IdentityProvider> {
  const addresses = addressesOf(publicOrigin, row)
  return {
    id: encodeId('IdentityProvider', row.id, tenant.organization.id),
    name: row.name,
    kind: row.kind as ProviderKind,
    isLive: row.liveAt !== null,
    isTried: row.testedAt !== null,
    trial: toTrial(row.trial),
    issuer: row.issuer,
    clientId: row.clientId,
    hasClientSecret: row.clientSecret !== null,
    scopes: row.scopes.join(' '),
    ssoUrl: row.ssoUrl,
    certificates: row.certificates.map(describeCertificate),
    emailField: row.emailField,
    nameField: row.nameField,
    groupField: row.groupField,
    defaultRole: row.defaultRole as Role,
    ...(await toRules(tenant, row)),
    returnAddress: row.kind === 'oidc' ? addresses.callback : addresses.acs,
    entityId: addresses.entityId,
    trialAddress: addresses.trial,
  }
}

export function toNextProvider(publicOrigin: string, id: string): NextProvider {
  const { callback, acs, entityId } = addressesOf(publicOrigin, { id })
  return { redirectAddress: callback, acsAddress: acs, entityId }
}

async function toRules(tenant: Tenant, { rules }: ProviderRow) {
  const teams = await Promise.all(
    rules.flatMap(({ value, teamId }) =>
      teamId
        ? [
            tenant
              .use(teamLoader)
              .load(teamId)
              .then((team) => ({ value, team: team && toTeam(tenant, team) })),
          ]
        : [],
    ),
  )
  return {
    roleRules: rules.flatMap(({ value, role }) => (role ? [{ value, role: role as Role }] : [])),
    teamRules: teams,
  }
}

function toTrial(stored: unknown): ProviderTrial | null {
  const read = trialShape.safeParse(stored)
  if (!read.success) return null
  return { ...read.data, at: new Date(read.data.at), role: read.data.role as Role | null }
}
