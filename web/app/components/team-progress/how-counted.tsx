import { useTranslation } from 'react-i18next'

/** The definition that belongs to a picture, in the words of docs/metrics.md. */
export function HowCounted({ text }: { text: string }) {
  const { t } = useTranslation('progress')
  return (
    <details className="text-ink-soft max-w-prose text-sm print:hidden">
      <summary className="w-fit cursor-pointer underline-offset-4 hover:underline">{t('how')}</summary>
      <p className="mt-2">{text}</p>
    </details>
  )
}
