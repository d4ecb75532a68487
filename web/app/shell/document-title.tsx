import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { usePage } from './page'

export function DocumentTitle() {
  const { t } = useTranslation()
  const { title } = usePage()
  const error = useRouteError()
  if (!error) return <title>{title ? `${title} · Skillgrad` : 'Skillgrad'}</title>
  const missing = isRouteErrorResponse(error) && error.status === 404
  return <title>{`${missing ? t('error.missing.title') : t('error.fault.title')} · Skillgrad`}</title>
}
