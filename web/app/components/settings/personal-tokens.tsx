import { useTranslation } from 'react-i18next'
import { NewToken } from '~/components/token/new-token'
import { TokenList } from '~/components/token/token-list'
import type { TokenRowFragment } from '~/graphql/generated/graphql'

interface Company {
  tokens: TokenRowFragment[]
  organization: { id: string; name: string }
}

/** The viewer's own tokens of all their companies. */
export function PersonalTokens({ companies }: { companies: Company[] }) {
  const { t } = useTranslation('token')
  const several = companies.length > 1
  const tokens = companies.flatMap(({ organization, tokens }) =>
    tokens.map((token) => ({ ...token, ...(several ? { aside: organization.name } : {}) })),
  )
  return (
    <>
      <p className="text-ink-soft text-sm">{t('personal.text')}</p>
      {tokens.length > 0 ? <TokenList tokens={tokens} /> : null}
      <NewToken kind="personal" companies={companies.map(({ organization }) => organization)} />
    </>
  )
}
