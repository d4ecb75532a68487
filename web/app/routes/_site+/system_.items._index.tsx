import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Library } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BankTable } from '~/components/item-bank/bank-table'
import { WaitingAppeals } from '~/components/item-bank/waiting-appeals'
import { grouped, needsLook } from '~/components/item-bank/item-bank'
import { Contents } from '~/components/ui/contents'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { Time } from '~/components/ui/time'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { useFormat } from '~/i18n/format'
import { afterIn } from '~/item-bank/after-in'
import { orNotFound, signInRedirect } from '~/session/refusals'
import { page } from '~/shell/page'

const ItemBankQuery = graphql(`
  query ItemBank($after: String) {
    viewer {
      id
      isOperator
    }
    itemBank {
      parameterSet
      publishedAt
      attempts
      appeals(first: 20, after: $after) {
        ...WaitingAppeals
      }
      items {
        ...BankItemFields
      }
    }
  }
`)

export const handle = page({ title: (t) => t('items:title') })

/** To whoever is no operator there is nothing at this address: keys are behind it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, itemBank } = await query(request, ItemBankQuery, { after: afterIn(request) })
  if (!viewer) throw signInRedirect(request)
  orNotFound(viewer.isOperator || null)
  return { bank: itemBank ?? null }
}

export default function ItemBank() {
  const { t } = useTranslation('items')
  const { whole } = useFormat()
  const { bank } = useLoaderData<typeof loader>()
  if (!bank)
    return (
      <Frame>
        <EmptyState icon={Library} title={t('none.title')} text={t('none.text')} />
      </Frame>
    )
  const inState = (state: string) => bank.items.filter((item) => item.state === state)
  const count = (state: string) => inState(state).length
  const looks = bank.items.filter(needsLook)
  const domains = grouped(bank.items)
  return (
    <Frame>
      <p className="tabular mb-4">
        {t('summary', {
          live: whole(count('LIVE')),
          pilot: whole(count('PILOT')),
          watch: whole(count('WATCH')),
          set: bank.parameterSet,
          attempts: whole(bank.attempts),
        })}{' '}
        <span className="text-ink-soft">
          <Time value={bank.publishedAt} />
        </span>
      </p>
      <p className="text-ink-soft mb-6 max-w-[72ch] text-sm">{t('scale')}</p>
      <Contents
        label={t('contents')}
        parts={domains.flatMap(({ skills }) =>
          skills.map(({ skill }) => ({ anchor: skill.slug, title: skill.name })),
        )}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <WaitingAppeals appeals={bank.appeals} />
        {looks.length > 0 ? (
          <Section anchor="watched" title={t('needsYou')}>
            <BankTable caption={t('needsYou')} items={looks} />
          </Section>
        ) : null}
        {domains.map(({ domain, skills }) => (
          <Section key={domain.slug} anchor={domain.slug} title={domain.name}>
            {skills.map(({ skill, items }) => (
              <div
                key={skill.slug}
                id={skill.slug}
                className="grid scroll-mt-6 grid-cols-[minmax(0,1fr)] gap-2"
              >
                <h3 className="font-semibold">{skill.name}</h3>
                <BankTable caption={skill.name} items={items} />
              </div>
            ))}
          </Section>
        ))}
      </div>
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('items')
  return (
    <div className="mx-auto w-full max-w-6xl px-5 pt-8 pb-24">
      <Link to="/system" className="text-accent text-sm hover:underline">
        {t('toSystem')}
      </Link>
      <PageHead title={t('title')} text={t('text')} />
      {children}
    </div>
  )
}
