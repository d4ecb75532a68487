import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DescentFigure } from '~/components/landing/descent-figure'
import { buttonClass } from '~/components/ui/button'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { page } from '~/shell/page'

const LandingViewerQuery = graphql(`
  query LandingViewer {
    viewer {
      isOperator
      memberships {
        organization {
          slug
        }
      }
      lockedCompanies {
        slug
      }
    }
  }
`)

export const handle = page({ title: (t) => t('landing:title') })

/** A member wants to go on, not to read what this is. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await query(request, LandingViewerQuery)
  const slug = viewer?.memberships[0]?.organization.slug
  if (slug) throw redirect(`/o/${slug}`)
  const closed = viewer?.lockedCompanies[0]?.slug
  if (closed) throw redirect(`/o/${closed}/sign-in`)
  // Somebody who only runs the installation has no company to go to.
  if (viewer?.isOperator) throw redirect('/system')
  return null
}

const points = ['write', 'train', 'see'] as const

export default function Landing() {
  const { t } = useTranslation(['landing', 'common'])
  return (
    <div className="mx-auto w-full max-w-6xl px-5 pt-10 pb-20 sm:pt-16">
      <div className="grid items-center gap-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)] lg:gap-20">
        <div>
          <h1 className="text-2xl lg:text-[3.25rem] lg:leading-[1.08]">{t('headline')}</h1>
          <p className="text-ink-soft mt-6 max-w-[52ch] text-lg">{t('text')}</p>
          <div className="mt-9 flex flex-wrap gap-3">
            <Link to="/sign-up" className={buttonClass({ size: 'large' })}>
              {t('common:action.signUp')}
              <ArrowRight aria-hidden className="size-5" strokeWidth={1.75} />
            </Link>
            <Link to="/sign-in" className={buttonClass({ tone: 'secondary', size: 'large' })}>
              {t('common:action.signIn')}
            </Link>
          </div>
        </div>
        <DescentFigure />
      </div>
      <ul className="border-line mt-20 grid gap-8 border-t pt-10 md:grid-cols-3 md:gap-12">
        {points.map((point) => (
          <li key={point}>
            <h2 className="text-base">{t(`points.${point}.title`)}</h2>
            <p className="text-ink-soft mt-2 text-sm">{t(`points.${point}.text`)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
