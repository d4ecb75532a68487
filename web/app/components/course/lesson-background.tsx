import { Link, useParams } from '@remix-run/react'
import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'

export interface Background {
  papers: readonly { title: string; by: string; year: number; url: string }[]
  buildsOn: readonly { id: string; slug: string; title: string; course: { slug: string } }[]
}

/** What a lesson stands on: lessons one should have read, and the sources themselves. */
export function LessonBackground({ papers, buildsOn }: Background) {
  const { t } = useTranslation('lesson')
  const { org } = useParams()
  if (papers.length + buildsOn.length === 0) return null
  return (
    <dl className="grid gap-x-6 gap-y-4 text-sm sm:grid-cols-[8rem_1fr]">
      {buildsOn.length > 0 ? (
        <>
          <dt className="text-ink-faint">{t('foot.buildsOn')}</dt>
          <dd className="flex flex-wrap gap-x-5 gap-y-1">
            {buildsOn.map(({ id, slug, title, course }) => (
              <Link
                key={id}
                to={`/o/${org}/courses/${course.slug}/${slug}`}
                prefetch="intent"
                className="text-accent underline-offset-3 hover:underline"
              >
                {title}
              </Link>
            ))}
          </dd>
        </>
      ) : null}
      {papers.length > 0 ? (
        <>
          <dt className="text-ink-faint">{t('foot.readOn')}</dt>
          <dd>
            <ul className="grid gap-2">
              {papers.map(({ title, by, year, url }) => (
                <li key={url}>
                  <a
                    href={url}
                    rel="noreferrer"
                    lang="en"
                    className="text-accent underline-offset-3 hover:underline"
                  >
                    {title}
                    <ExternalLink aria-hidden className="ms-1.5 inline size-3.5" strokeWidth={1.75} />
                  </a>
                  <span className="text-ink-soft block">{t('foot.paper', { by, year })}</span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      ) : null}
    </dl>
  )
}
