import { redirect } from '@remix-run/node'
import type { SavedViewRowFragment } from '~/graphql/generated/graphql'

/** An address that asks for nothing opens with the viewer's default, where they have one. */
export function openDefault(request: Request, views: readonly SavedViewRowFragment[]): void {
  const { pathname, searchParams } = new URL(request.url)
  const chosen = views.find(({ isDefault }) => isDefault)
  if (chosen && [...searchParams].length === 0)
    throw redirect(`${pathname.replace(/\.data$/, '')}${chosen.search}`)
}
