import type { Figure as FigureData } from '@skillgrad/exercises/contract'
import { ChartSpline, Table2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { useLocalized } from './figure-data'
import { PanelPicture } from './panel-picture'
import { PanelTable } from './panel-table'

/** A picture as data: a title that says what it shows, a text for who cannot see it, and the same as a table. */
export function Figure({ figure }: { figure: FigureData }) {
  const { t } = useTranslation('exercise')
  const say = useLocalized()
  const [asTable, setAsTable] = useState(false)
  const titleId = useId()
  return (
    <figure aria-labelledby={titleId} className="border-line bg-surface grid gap-4 rounded border p-4 sm:p-5">
      <figcaption className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span id={titleId} className="leading-snug font-semibold text-balance">
          {say(figure.title)}
        </span>
        <Button
          size="small"
          tone="quiet"
          icon={asTable ? ChartSpline : Table2}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
          className="-my-1 -mr-2"
        >
          {asTable ? t('figure.asPicture') : t('figure.asTable')}
        </Button>
      </figcaption>
      {asTable ? null : <p className="sr-only">{say(figure.alt)}</p>}
      {figure.panels.map((panel) => (
        <div key={panel.title.en} className="grid min-w-0 gap-2">
          {figure.panels.length > 1 || asTable ? (
            <p className="text-ink-soft text-sm font-medium">{say(panel.title)}</p>
          ) : null}
          {asTable ? <PanelTable panel={panel} /> : <PanelPicture panel={panel} />}
        </div>
      ))}
    </figure>
  )
}
