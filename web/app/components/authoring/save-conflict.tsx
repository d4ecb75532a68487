import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import type { ManuscriptState } from './use-manuscript'

type SaveConflictProps = Pick<ManuscriptState, 'refusal' | 'overwritten' | 'keepMine' | 'takeTheirs'>

/** Why what was typed is not saved; where two wrote in one file, the author says whose stays. */
export function SaveConflict({ refusal, overwritten, keepMine, takeTheirs }: SaveConflictProps) {
  const { t } = useTranslation('authoring')
  if (overwritten.length > 0)
    return (
      <Banner tone="danger" live title={t('conflict.title', { paths: overwritten.join(', ') })}>
        <p>{t('conflict.text')}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="small" onClick={keepMine}>
            {t('conflict.keep')}
          </Button>
          <Button size="small" tone="secondary" onClick={takeTheirs}>
            {t('conflict.take')}
          </Button>
        </div>
      </Banner>
    )
  if (!refusal) return null
  return (
    <Banner tone="danger" live>
      {refusal.isStale ? t('conflict.elsewhere') : refusal.message}
    </Banner>
  )
}
