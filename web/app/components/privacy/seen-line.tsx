import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ModelCardLink } from '~/components/assessment/model-card-link'
import { Banner } from '~/components/ui/banner'
import { useHydrated } from '~/components/ui/use-hydrated'
import type { ManagersSee } from '~/graphql/generated/graphql'
import { useDay } from './use-day'

const toldDays = 30

/** What others see of the skills above, told where a person looks at them. */
export function SeenLine({ managersSee }: { managersSee: ManagersSee }) {
  const { t } = useTranslation('privacy')
  return (
    <p className="text-ink-faint text-xs">
      {t(`seen.home.${managersSee}`)}{' '}
      <Link to="/settings#seen" className="underline underline-offset-2">
        {t('seen.more')}
      </Link>
      {' · '}
      <ModelCardLink />
    </p>
  )
}

/** For a month after the company changed it. */
export function SeenChanged({
  privacy: { managersSee, managersSeeSince },
}: {
  privacy: { managersSee: ManagersSee; managersSeeSince?: string | null }
}) {
  const { t } = useTranslation('privacy')
  const day = useDay()
  // The server's clock may be another; whether a month has passed is the browser's to say.
  const inBrowser = useHydrated()
  if (!managersSeeSince || !inBrowser) return null
  if (Date.now() - new Date(managersSeeSince).getTime() > toldDays * 86_400_000) return null
  return (
    <div className="mt-4">
      <Banner title={t('seen.changed')}>
        {t('seen.changedText', { date: day(managersSeeSince), now: t(`seen.home.${managersSee}`) })}
      </Banner>
    </div>
  )
}
