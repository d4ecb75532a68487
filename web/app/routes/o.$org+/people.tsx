import { Outlet } from '@remix-run/react'
import { page } from '~/shell/page'

export const handle = page({ crumb: (t) => t('common:nav.people') })

export default function PeopleSection() {
  return <Outlet />
}
