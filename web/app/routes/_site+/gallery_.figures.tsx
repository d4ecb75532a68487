import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Diagram } from '~/components/course/diagram'
import { PageHead } from '~/components/ui/page-head'
import { LessonFigure } from '~/lesson-figures/lesson-figure'
import { figureNames, figuresLoaded } from '~/lesson-figures/registry'
import { page } from '~/shell/page'
import { ThemeSwitch } from '~/shell/preferences'

const sampleDiagram = `flowchart LR
  data[(Examples)] --> train[Training] --> model{{Model}}
  model -->|predicts| product[Product]
  product -->|new examples| data`

export const handle = page({ title: (t) => t('settings:gallery.figures') })

export async function loader() {
  const names = figureNames()
  await figuresLoaded(names)
  return { names }
}

/** Every figure of the lessons in its first state, in the measure that a lesson has. */
export default function FigureGallery() {
  const { names } = useLoaderData<typeof loader>()
  const { t } = useTranslation('settings')
  return (
    <div className="mx-auto w-full max-w-[46rem] px-5 pt-8 pb-24">
      <PageHead title={t('gallery.figures')} text={t('gallery.figuresText')}>
        <ThemeSwitch />
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-14">
        <Diagram source={sampleDiagram} />
        {names.map((name) => (
          <section key={name} id={name} className="grid min-w-0 gap-3">
            <h2 className="text-ink-faint font-mono text-sm font-normal">{name}</h2>
            <LessonFigure name={name} settings={{}} />
          </section>
        ))}
      </div>
    </div>
  )
}
