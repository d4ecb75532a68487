import { Outlet } from '@remix-run/react'
import { page } from '~/shell/page'

/** Only a step of the way for the pages below it. */
export const handle = page({ crumb: (t) => t('report:title') })

export default function ReportsBranch() {
  return <Outlet />
}
