import type { SerializeFrom } from '@remix-run/node'
import { useMatches } from '@remix-run/react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

const namespaces = [
  'asking',
  'assessment',
  'audit',
  'authoring',
  'certificate',
  'common',
  'company',
  'course',
  'exercise',
  'fleet',
  'given',
  'home',
  'items',
  'keeping',
  'landing',
  'people',
  'privacy',
  'progress',
  'record',
  'cohort',
  'report',
  'review',
  'session',
  'settings',
  'team',
  'token',
  'views',
  'webhook',
  'writing',
] as const

export type PageText = TFunction<typeof namespaces>

/**
 * What a route says about itself to the frame around it.
 * `page`: centred column; `reading`: no navigation but the way back; `workbench`: the whole window.
 */
export type Frame = 'page' | 'reading' | 'workbench'

interface PageHandle {
  title?: (t: PageText, data: unknown) => string
  crumb?: (t: PageText, data: unknown) => string
  frame?: Frame | ((data: unknown) => Frame)
}

/** A route's `handle`, typed by its loader: `export const handle = page<typeof loader>({ … })`. */
export function page<Loader = undefined>(handle: {
  title?: (t: PageText, data: SerializeFrom<Loader>) => string
  crumb?: (t: PageText, data: SerializeFrom<Loader>) => string
  frame?: Frame | ((data: SerializeFrom<Loader>) => Frame)
}): PageHandle {
  return handle as PageHandle
}

export interface Crumb {
  label: string
  to: string
}

export function usePage(): { title: string | undefined; crumbs: Crumb[]; frame: Frame } {
  const { t } = useTranslation(namespaces)
  const matches = useMatches().map((match) => ({ ...match, page: (match.handle ?? {}) as PageHandle }))
  // While an error page shows, a match may have no data; its title would read from nothing.
  const ready = matches.filter(
    ({ data, page }) => data !== undefined || (page.title ?? page.crumb)?.length === 1,
  )
  // A loader that failed left its page untitled; the error page then finds its own words.
  const failed = matches.some(({ data, page }) => page.title?.length === 2 && data === undefined)
  const titled = failed ? undefined : ready.findLast((match) => match.page.title)
  const framed = matches.findLast((match) => match.page.frame)
  return {
    title: titled?.page.title?.(t, titled.data),
    frame: framed ? frameOf(framed) : 'page',
    crumbs: ready.flatMap(({ page: { crumb }, data, pathname }) =>
      crumb ? [{ label: crumb(t, data), to: pathname }] : [],
    ),
  }
}

function frameOf({ page: { frame = 'page' }, data }: { page: PageHandle; data: unknown }): Frame {
  if (typeof frame === 'string') return frame
  return data === undefined ? 'page' : frame(data)
}
