import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDay } from '~/components/privacy/use-day'
import { Banner } from '~/components/ui/banner'
import { buttonClass } from '~/components/ui/button'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { useFormat } from '~/i18n/format'
import { orNotFound } from '~/session/refusals'
import { page } from '~/shell/page'

const ReceiptQuery = graphql(`
  query Receipt($id: ID!) {
    receipt(id: $id) {
      kind
      dueAt
      erasedAt
      erased {
        what
        count
      }
      kept {
        what
        count
      }
      digest
    }
  }
`)

export const handle = page<typeof loader>({
  title: (t, { kind }) =>
    kind === 'PERSON' ? t('privacy:receipt.titlePerson') : t('privacy:receipt.titleCompany'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { receipt } = await query(request, ReceiptQuery, { id: params.id ?? '' })
  return orNotFound(receipt)
}

/** A deletion that waits, and afterwards its receipt, under one address. Says nothing of who it is about. */
export default function ReceiptPage() {
  const { t } = useTranslation('privacy')
  const receipt = useLoaderData<typeof loader>()
  const isPerson = receipt.kind === 'PERSON'
  return (
    <div className="mx-auto w-full max-w-xl px-5 pt-8 pb-24">
      <PageHead title={isPerson ? t('receipt.titlePerson') : t('receipt.titleCompany')} />
      <div className="grid gap-10">
        {receipt.dueAt ? (
          <Waiting isPerson={isPerson} dueAt={receipt.dueAt} />
        ) : (
          <Done receipt={receipt} isPerson={isPerson} />
        )}
      </div>
    </div>
  )
}

function Waiting({ isPerson, dueAt }: { isPerson: boolean; dueAt: string }) {
  const { t } = useTranslation('privacy')
  const day = useDay()
  const date = day(dueAt)
  return (
    <>
      <Banner
        tone="caution"
        title={isPerson ? t('receipt.waitingPerson', { date }) : t('receipt.waitingCompany', { date })}
      >
        {isPerson ? t('receipt.waitingPersonText') : t('receipt.waitingCompanyText')}
      </Banner>
      <p className="text-ink-soft text-sm">{t('receipt.keep')}</p>
      {isPerson ? (
        <Link to="/sign-in" className={`${buttonClass({ tone: 'secondary' })} justify-self-start`}>
          {t('receipt.signIn')}
        </Link>
      ) : null}
    </>
  )
}

interface Counted {
  what: string
  count: number
}

interface DoneProps {
  isPerson: boolean
  receipt: { erasedAt?: string | null; erased: Counted[]; kept: Counted[]; digest?: string | null }
}

function Done({ isPerson, receipt: { erasedAt, erased, kept, digest } }: DoneProps) {
  const { t } = useTranslation('privacy')
  const day = useDay()
  return (
    <>
      <Banner tone="success" title={t('receipt.done', { date: day(erasedAt ?? '') })}>
        {isPerson ? t('receipt.donePerson') : t('receipt.doneCompany')}
      </Banner>
      <Section title={t('receipt.erased')}>
        <Counts rows={erased} caption={t('receipt.erased')} />
      </Section>
      {kept.length > 0 ? (
        <Section title={t('receipt.kept')}>
          <Counts rows={kept} caption={t('receipt.kept')} />
        </Section>
      ) : null}
      {digest ? (
        <p className="text-ink-faint text-xs break-all">
          {t('receipt.digest')}: <code>{digest}</code>
        </p>
      ) : null}
    </>
  )
}

function Counts({ rows, caption }: { rows: Counted[]; caption: string }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t('receipt.what')}</Th>
          <Th align="end">{t('receipt.count')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, count }) => (
          <tr key={what}>
            <RowHead>{what}</RowHead>
            <Td align="end">{format.whole(count)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
