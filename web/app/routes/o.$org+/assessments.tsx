import { Outlet } from '@remix-run/react'
import { page } from '~/shell/page'

/** Only a step of the way for the pages below it. */
export const handle = page({ crumb: (t) => t('common:nav.assessments') })

export default function AssessmentsBranch() {
  return <Outlet />
}
