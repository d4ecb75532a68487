import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Time } from '~/components/ui/time'
import type { ShownProviderFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { isRefusalReason } from '~/session/company-refusals'

/** How the newest trial ended, and what the provider said of whoever tried. */
export function TrialReport({ provider, isLive }: { provider: ShownProviderFragment; isLive: boolean }) {
  const { t } = useTranslation(['company', 'common', 'session'])
  const { trial } = provider
  if (!trial) return <p className="text-ink-soft text-sm">{t('signIn.trial.none')}</p>
  const { reason, detail, at } = trial
  return (
    <Banner
      tone={reason ? 'caution' : 'success'}
      title={t(reason ? 'signIn.trial.failed' : 'signIn.trial.well')}
      live={isLive}
    >
      {reason && isRefusalReason(reason) ? <p>{t(`session:company.refused.${reason}`)}</p> : null}
      {detail ? <p className="mt-1 font-mono text-xs break-words">{detail}</p> : null}
      <TrialFacts trial={trial} />
      <p className="text-ink-faint mt-1 text-xs">
        <Time value={at} />
      </p>
    </Banner>
  )
}

function TrialFacts({ trial }: { trial: NonNullable<ShownProviderFragment['trial']> }) {
  const { t } = useTranslation(['company', 'common'])
  const { list } = useFormat()
  const facts = [
    [t('signIn.trial.email'), trial.email],
    [t('signIn.trial.name'), trial.name],
    [t('signIn.trial.groups'), trial.groups.length > 0 ? list(trial.groups) : null],
    [t('signIn.trial.role'), trial.role ? t(`common:role.${trial.role}`) : null],
  ].filter(([, value]) => value)
  if (facts.length === 0) return null
  return (
    <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-faint">{name}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
