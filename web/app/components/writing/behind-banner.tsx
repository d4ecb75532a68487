import { useFetcher } from '@remix-run/react'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import type { Refused } from '~/forms/form-result'
import type { LessonPage } from '~/routes/o.$org+/authoring_.courses.$course.$lesson'
import { writingLocales } from '~/writing/lesson-draft'

interface BehindBannerProps {
  page: LessonPage
  behind: NonNullable<LessonPage['lesson']['behind']>
  /** Of the lesson as it is saved now; null while something waits to be saved. */
  revision: number | null
}

/** That one language went ahead of the other, in whichever of them one looks; and the word that it matters no more. */
export function BehindBanner({ page, behind: { locale, before, inQuestions }, revision }: BehindBannerProps) {
  const { t } = useTranslation('writing')
  const fetcher = useFetcher<Refused>()
  const language = t(`language.${locale}`)
  const ahead = t(`language.${writingLocales.find((one) => one !== locale)!}`)
  const refusal = fetcher.state === 'submitting' ? undefined : fetcher.data
  return (
    <Banner tone="caution" title={t(before ? 'behind.title' : 'behind.begun', { language, ahead })}>
      <div className="grid justify-items-start gap-3">
        <p>
          {t(before ? 'behind.text' : 'behind.begunText', { language, ahead })}
          {inQuestions ? ` ${t('behind.inQuestions')}` : null}
        </p>
        {refusal?.form ? <p role="alert">{refusal.form}</p> : null}
        <fetcher.Form method="post">
          <input type="hidden" name="course" value={page.course.id} />
          <input type="hidden" name="revision" value={revision ?? ''} />
          <Button
            type="submit"
            size="small"
            tone="secondary"
            icon={Check}
            busy={fetcher.state !== 'idle'}
            disabled={revision === null}
          >
            {t('behind.settle', { language })}
          </Button>
        </fetcher.Form>
      </div>
    </Banner>
  )
}
