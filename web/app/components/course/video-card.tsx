import { CirclePlay, ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'

interface VideoCardProps {
  title: string
  /** Https, elsewhere. */
  url: string
}

/** A video that stands elsewhere. Nothing of it is loaded before somebody goes there, and there nobody is told where from. */
export function VideoCard({ title, url }: VideoCardProps) {
  const { t } = useTranslation('lesson')
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className="border-line bg-surface hover:bg-hover shadow-raised flex items-center gap-4 rounded border p-4 transition-colors sm:p-5"
    >
      <CirclePlay aria-hidden className="text-accent size-9 shrink-0" strokeWidth={1.25} />
      <span className="grid min-w-0 gap-0.5">
        <span className="font-medium text-pretty">{title}</span>
        <span className="text-ink-soft text-sm break-words">{t('video.where', { host: hostOf(url) })}</span>
      </span>
      <ExternalLink aria-hidden className="text-ink-faint ms-auto size-4.5 shrink-0" strokeWidth={1.5} />
    </a>
  )
}

/** As machines write it, so that no letter of another alphabet stands in for one of ours. */
function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '')
}
