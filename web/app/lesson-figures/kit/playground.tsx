import type { Panel } from '@skillgrad/exercises/contract'
import { ChartSpline, RotateCcw, Table2 } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PanelTable } from '~/components/figure/panel-table'
import { useLocalized } from '~/components/figure/figure-data'
import { Button } from '~/components/ui/button'
import { IconButton } from '~/components/ui/icon-button'
import { useHydrated } from '~/components/ui/use-hydrated'
import { Pictures } from './pictures'
import { Sees } from './sees'

interface PlaygroundProps {
  /** What the figure shows. */
  title: string
  /** What one sees now, in one sentence with its numbers. */
  sees: string
  /** All that the pictures show, for whoever reads rather than looks. */
  panels: readonly Panel[]
  controls: ReactNode
  /** From `useKnobs`: nothing while all stands as at first. */
  reset: (() => void) | undefined
  /** The pictures. */
  children: ReactNode
}

/** The frame of every figure in a lesson: title, pictures or tables, a sentence, and what to turn under the thumb. */
export function Playground({ title, sees, panels, controls, reset, children }: PlaygroundProps) {
  const { t } = useTranslation(['lesson', 'exercise'])
  const [asTable, setAsTable] = useState(false)
  const isAlive = useHydrated()
  const titleId = useId()
  return (
    <figure
      aria-labelledby={titleId}
      className="border-line bg-surface shadow-raised overflow-hidden rounded-lg border"
    >
      <div className="grid gap-4 p-4 sm:p-6 sm:pb-5">
        <figcaption className="flex items-start justify-between gap-4">
          <span id={titleId} className="leading-snug font-semibold text-balance">
            {title}
          </span>
          <span className="-my-2 -mr-2 flex items-center sm:-mr-3">
            <IconButton
              icon={RotateCcw}
              label={t('figure.reset')}
              disabled={!reset}
              onClick={reset}
              className={reset ? undefined : 'invisible'}
            />
            <Button
              size="small"
              tone="quiet"
              icon={asTable ? ChartSpline : Table2}
              aria-pressed={asTable}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? t('exercise:figure.asPicture') : t('exercise:figure.asTable')}
            </Button>
          </span>
        </figcaption>
        {asTable ? <Tables panels={panels} /> : <Pictures>{children}</Pictures>}
        <Sees text={sees} />
      </div>
      <fieldset
        disabled={!isAlive}
        className="border-line bg-sunken grid min-w-0 gap-x-8 gap-y-3 border-t px-4 py-4 sm:grid-cols-2 sm:px-6 sm:[&>:only-of-type]:col-span-2"
      >
        <legend className="sr-only">{t('figure.controls')}</legend>
        {controls}
      </fieldset>
    </figure>
  )
}

function Tables({ panels }: { panels: readonly Panel[] }) {
  const say = useLocalized()
  return panels.map((panel) => (
    <div key={panel.title.en} className="grid min-w-0 gap-2">
      <p className="text-ink-soft text-sm font-medium">{say(panel.title)}</p>
      <PanelTable panel={panel} />
    </div>
  ))
}
