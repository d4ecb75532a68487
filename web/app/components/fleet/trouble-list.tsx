import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Time } from '~/components/ui/time'
import type { Trouble } from './troubles'
import { useKindName } from './use-kind-name'

/** Read out when a trouble appears; it holds no figure that counts up, or it would be read out every two seconds. */
export function TroubleList({ troubles }: { troubles: Trouble[] }) {
  const { t } = useTranslation('fleet')
  return (
    <div role="status" aria-label={t('trouble.label')} className="grid gap-3 not-empty:mb-8">
      {troubles.map((trouble) => (
        <TroubleBanner key={`${trouble.kind} ${'host' in trouble ? trouble.host : ''}`} trouble={trouble} />
      ))}
    </div>
  )
}

function TroubleBanner({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation('fleet')
  const kindName = useKindName()
  switch (trouble.kind) {
    case 'empty':
      return (
        <Banner tone="danger" title={t('trouble.empty.title')}>
          {t('trouble.empty.text')}
        </Banner>
      )
    case 'stranded':
      return (
        <Banner tone="caution" title={t('trouble.stranded.title', { count: trouble.count })}>
          {t('trouble.stranded.text', { kind: kindName(trouble.needs) })}
        </Banner>
      )
    case 'silent':
    case 'stuck':
      return (
        <Banner
          tone={trouble.kind === 'silent' ? 'danger' : 'caution'}
          title={t(`trouble.${trouble.kind}.title`, { host: trouble.host })}
        >
          <p className="max-w-[72ch]">{t(`trouble.${trouble.kind}.text`)}</p>
          <p className="mt-1">
            {t(`trouble.${trouble.kind}.since`)} <Time value={trouble.since} />
          </p>
        </Banner>
      )
  }
}
