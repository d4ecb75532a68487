import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'

interface SystemState {
  graderAvailable: boolean
  sandbox: string
  sandboxNotice?: string | null
}

/** What a person must know about this server before they trust a result. */
export function SystemBanners({ system }: { system: SystemState }) {
  const { t } = useTranslation()
  if (system.graderAvailable && !system.sandboxNotice) return null
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-2 px-5 pt-4">
      {system.graderAvailable ? null : (
        <Banner tone="caution" title={t('system.graderDown.title')}>
          {t('system.graderDown.text')}
        </Banner>
      )}
      {system.sandboxNotice ? (
        <Banner tone="caution" title={t('system.reduced.title')}>
          {system.sandboxNotice}
        </Banner>
      ) : null}
    </div>
  )
}
