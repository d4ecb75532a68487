import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import type { SavedViewRowFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

/** Where the view that is open names something that is gone. */
export function MissingParts({ views }: { views: readonly SavedViewRowFragment[] }) {
  const { t } = useTranslation('views')
  const [asked] = useSearchParams()
  const opened = views.find(({ id }) => id === asked.get('saved'))
  const words = useMissingWords()
  if (!opened || opened.missing.length === 0) return null
  return (
    <div className="mb-6">
      <Banner tone="caution" title={t('missing.title', { name: opened.name })}>
        {words(opened.missing)}
      </Banner>
    </div>
  )
}

export function useMissingWords(): (missing: SavedViewRowFragment['missing']) => string {
  const { t } = useTranslation('views')
  const format = useFormat()
  return (missing) =>
    t('missing.text', { parts: format.list(missing.map((part) => t(`missing.parts.${part}`))) })
}
