import { Component, Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Skeleton } from '~/components/ui/skeleton'
import { figureNamed } from './registry'

interface LessonFigureProps {
  name: string
  settings: Record<string, string>
}

/** A figure to play with, by its name; a name that no figure has shows nothing. */
export function LessonFigure({ name, settings }: LessonFigureProps) {
  const Figure = figureNamed(name)
  if (!Figure) return null
  return (
    <FigureBoundary>
      <Suspense fallback={<FigureSkeleton />}>
        <Figure settings={settings} />
      </Suspense>
    </FigureBoundary>
  )
}

function FigureSkeleton() {
  return (
    <div className="border-line bg-surface grid gap-5 rounded border p-4 sm:p-6">
      <Skeleton className="h-5 w-2/3" />
      <Skeleton className="h-72 w-full" />
      <Skeleton className="h-4 w-5/6" />
      <Skeleton className="h-11 w-full" />
    </div>
  )
}

/** The text around a figure that failed, or whose code did not arrive, stays readable. */
class FigureBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <FigureFailed /> : this.props.children
  }
}

function FigureFailed() {
  const { t } = useTranslation('lesson')
  return (
    <Banner tone="caution" title={t('figure.failed.title')}>
      {t('figure.failed.text')}
    </Banner>
  )
}
