import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/format'

export interface CourseShare {
  completed: number
  total: number
  percent: number
}

/** How far somebody is in a course, in the same words wherever it stands. */
export function ProgressText({ progress }: { progress: CourseShare }) {
  const { t } = useTranslation('home')
  const { percent } = useFormat()
  return (
    <>
      {percent(progress.percent / 100)}
      {' · '}
      {t('path.steps', { completed: progress.completed, total: progress.total, count: progress.total })}
    </>
  )
}
