import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { FunnelStepFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { searchString, teamSearch } from '~/team/team-search'
import { HowCounted } from './how-counted'
import { ShareBar } from './share-bar'

interface FunnelTableProps {
  funnel: FunnelStepFragment[]
  org: string
  team: string | undefined
}

/** From invited to certified; a step leads to who is there, where that may be seen. */
export function FunnelTable({ funnel, org, team }: FunnelTableProps) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  const most = Math.max(1, ...funnel.map(({ people }) => people ?? 0))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Table caption={t('funnel.caption')}>
        <thead>
          <tr>
            <Th>{t('funnel.step')}</Th>
            <Th className="w-1/2 max-sm:w-1/4">{t('funnel.share')}</Th>
            <Th align="end">{t('funnel.people')}</Th>
          </tr>
        </thead>
        <tbody>
          {funnel.map(({ step, people, namesShown }) => (
            <tr key={step}>
              <RowHead>
                {namesShown ? (
                  <Link to={addressOf(step, org, team)} className="underline-offset-4 hover:underline">
                    {t(`funnel.steps.${step}`)}
                  </Link>
                ) : (
                  t(`funnel.steps.${step}`)
                )}
                <span className="text-ink-faint block text-xs font-normal">{t(`funnel.texts.${step}`)}</span>
              </RowHead>
              <Td>{people === null ? null : <ShareBar share={(people ?? 0) / most} />}</Td>
              <Td align="end" className="whitespace-nowrap">
                {typeof people === 'number' ? (
                  format.whole(people)
                ) : (
                  <span className="text-ink-faint text-xs">{t('withheld')}</span>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <HowCounted text={t('funnel.how')} />
    </div>
  )
}

function addressOf(step: FunnelStepFragment['step'], org: string, team: string | undefined): string {
  if (step === 'INVITED') return `${org}/people`
  const search = { ...teamSearch(new URLSearchParams()), team: team ?? null }
  return `${org}/team${searchString({ ...search, step: step === 'JOINED' ? null : step })}`
}
