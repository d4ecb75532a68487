import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import type { WebhookState } from '~/graphql/generated/graphql'

interface WebhookTroubleProps {
  state: WebhookState
  failingSince?: string | null
}

/** Why nothing arrives, and what to do about it. */
export function WebhookTrouble({ state, failingSince }: WebhookTroubleProps) {
  const { t, i18n } = useTranslation('webhook')
  if (state === 'GONE')
    return (
      <Banner tone="danger" title={t('gone.title')}>
        {t('gone.text')}
      </Banner>
    )
  if (state === 'FAILING')
    return (
      <Banner tone="danger" title={t('failed.title')}>
        {t('failed.text')}
      </Banner>
    )
  if (state !== 'ON' || !failingSince) return null
  const since = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(failingSince),
  )
  return (
    <Banner tone="caution" title={t('ailing.title')}>
      {t('ailing.text', { since })}
    </Banner>
  )
}
