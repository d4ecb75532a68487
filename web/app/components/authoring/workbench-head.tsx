import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { buttonClass } from '~/components/ui/button'
import { PageHead } from '~/components/ui/page-head'
import type { ManuscriptPage } from '~/routes/o.$org+/authoring.$slug'
import { OwnStateBadge } from './own-state-badge'
import { ReferenceDialog } from './reference-dialog'
import { ReplaceByZip } from './replace-by-zip'

/** What concerns the exercise as a whole. */
export function WorkbenchHead({ page: { org, exercise, metrics, leftOut } }: { page: ManuscriptPage }) {
  const { t } = useTranslation('authoring')
  return (
    <>
      <PageHead title={exercise.title}>
        <div className="flex flex-wrap items-center gap-2">
          <OwnStateBadge state={exercise.state} />
          <ReferenceDialog metrics={metrics} />
          <a
            href={`/o/${org}/authoring/${exercise.slug}/zip`}
            download
            className={buttonClass({ tone: 'quiet', size: 'small' })}
          >
            <Download aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
            {t('files.download')}
          </a>
          <ReplaceByZip exercise={exercise} />
        </div>
      </PageHead>
      {leftOut.length > 0 ? (
        <div className="mb-6">
          <Banner tone="caution">{t('files.leftOut', { paths: leftOut.join(', ') })}</Banner>
        </div>
      ) : null}
    </>
  )
}
