import { useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { faultOf } from './fault'
import { usePage } from './page'

export function DocumentTitle() {
  const { t } = useTranslation()
  const { title } = usePage()
  const error = useRouteError()
  if (error) return <title>{`${t(`error.${faultOf(error)}.title`)} · Skillgrad`}</title>
  return <title>{title ? `${title} · Skillgrad` : 'Skillgrad'}</title>
}
