import { Outlet } from '@remix-run/react'
import { page } from '~/shell/page'

/** Only a step of the way for the pages below it. */
export const handle = page({ crumb: (t) => t('record:title') })

export default function RecordBranch() {
  return <Outlet />
}
