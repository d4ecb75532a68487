import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { buttonClass } from '~/components/ui/button'
import { Progress } from '~/components/ui/progress'
import type { ImportProgressFragment } from '~/graphql/generated/graphql'
import { useRefresh } from '~/shell/use-refresh'
import { ImportCounts } from './import-counts'
import { ImportLines } from './import-lines'

/** A file while it is worked off, and what became of it. Leaving the page stops nothing. */
export function ImportProgress({ current, slug }: { current: ImportProgressFragment; slug: string }) {
  const { t } = useTranslation('people')
  const { fileName, finishedAt, counts, problems } = current
  const done = counts.created + counts.updated + counts.skipped + counts.failed
  useRefresh(!finishedAt)
  return (
    <div className="grid gap-6">
      {finishedAt ? (
        <Banner tone={counts.failed > 0 ? 'caution' : 'success'} title={t('import.done', { fileName })} live>
          {counts.failed > 0 ? t('import.doneWithFaults') : t('import.doneText')}
        </Banner>
      ) : (
        <div className="grid gap-2">
          <p className="text-sm font-medium">{t('import.running', { fileName })}</p>
          <Progress label={t('import.running', { fileName })} value={done} max={counts.total} />
          <p className="text-ink-soft tabular text-sm">
            {t('import.progress', { done, total: counts.total })}
          </p>
        </div>
      )}
      <ImportCounts counts={counts} tense="was" />
      {problems.length > 0 ? (
        <ImportLines
          lines={problems}
          total={finishedAt ? counts.failed + counts.skipped : undefined}
          tense="was"
        />
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Link
          to={`/o/${slug}/people`}
          className={buttonClass({ tone: finishedAt ? 'primary' : 'secondary' })}
        >
          {t('import.toPeople')}
        </Link>
        {finishedAt ? (
          <Link to={`/o/${slug}/people/import`} className={buttonClass({ tone: 'secondary' })}>
            {t('import.another')}
          </Link>
        ) : null}
      </div>
    </div>
  )
}
