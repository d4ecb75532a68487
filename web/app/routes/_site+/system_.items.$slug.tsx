import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Figure } from '~/components/figure/figure'
import { curveFigure } from '~/components/item-bank/curve-figure'
import { ItemFacts } from '~/components/item-bank/item-facts'
import { ItemVersion } from '~/components/item-bank/item-version'
import { ObservedTable } from '~/components/item-bank/observed-table'
import { WaitingAppeals } from '~/components/item-bank/waiting-appeals'
import { WithdrawalList } from '~/components/item-bank/withdrawal-list'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { renderVersion } from '~/item-bank/rendered-version.server'
import { afterIn } from '~/item-bank/after-in'
import { orNotFound, signInRedirect } from '~/session/refusals'
import { page } from '~/shell/page'

const BankItemQuery = graphql(`
  query BankItem($slug: String!, $after: String) {
    viewer {
      id
    }
    bankItem(slug: $slug) {
      item {
        ...BankItemFields
      }
      curve {
        ability
        chances
        low
        high
      }
      observed {
        ability
        answers
        shares
        expected
      }
      versions {
        number
        createdAt
        variants {
          kind
          prompt
          figure
          options {
            text
            match
            isRight
            isHalfRight
            why
          }
          answer
          why
        }
      }
      appeals(first: 20, after: $after) {
        ...WaitingAppeals
      }
      withdrawals {
        upToVersion
        reason
        withdrawnAt
        restoredAt
      }
    }
  }
`)

export const handle = page<typeof loader>({ title: (_, { details }) => details.item.slug })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, bankItem } = await query(request, BankItemQuery, {
    slug: params.slug!,
    after: afterIn(request),
  })
  if (!viewer) throw signInRedirect(request)
  const { versions, ...details } = orNotFound(bankItem)
  return { details, versions: await Promise.all(versions.map(renderVersion)) }
}

export default function BankItem() {
  const { t } = useTranslation('items')
  const { details, versions } = useLoaderData<typeof loader>()
  const { item, observed } = details
  return (
    <div className="mx-auto w-full max-w-4xl px-5 pt-8 pb-24">
      <Link to="/system/items" className="text-accent text-sm hover:underline">
        {t('back')}
      </Link>
      <PageHead title={item.slug} text={`${item.domain.name} · ${item.skill.name}`} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <ItemFacts item={item} />
        <WaitingAppeals appeals={details.appeals} item={item.slug} />
        <WithdrawalList withdrawals={details.withdrawals} />
        <Figure figure={curveFigure({ ...details, versions: [] }, t)} />
        {observed.length > 0 ? <ObservedTable groups={observed} /> : null}
        {versions.map((version) => (
          <Section key={version.number} title={t('version', { number: version.number })}>
            <ItemVersion version={version} />
          </Section>
        ))}
      </div>
    </div>
  )
}
