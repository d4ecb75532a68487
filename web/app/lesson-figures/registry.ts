import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

export interface LessonFigureProps {
  /** What stands in the braces of `::figure{…}`, but for its name. */
  settings: Record<string, string>
}

type FigureModule = { default: ComponentType<LessonFigureProps> }

interface RegisteredFigure {
  Figure: LazyExoticComponent<ComponentType<LessonFigureProps>>
  load: () => Promise<FigureModule>
}

/** One chunk each: a lesson loads the code of the figures it shows. */
const figures = new Map(
  Object.entries(import.meta.glob<FigureModule>('./*/figure.tsx')).map(([path, load]) => [
    path.split('/')[1],
    registered(load),
  ]),
)

export function figureNamed(name: string): RegisteredFigure['Figure'] | undefined {
  return figures.get(name)?.Figure
}

export function figureNames(): string[] {
  return [...figures.keys()] as string[]
}

/** Called on the server ahead of rendering, so that the page has its figures in their first state without any script. */
export async function figuresLoaded(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => figures.get(name)?.load()))
}

function registered(fetchModule: () => Promise<FigureModule>): RegisteredFigure {
  let loading: Promise<FigureModule> | undefined
  let loaded: FigureModule | undefined
  const load = () => {
    loading ??= fetchModule().then((module) => (loaded = module))
    return loading
  }
  // What is already there is handed over at once: React would else suspend for a moment and send the skeleton.
  const atOnce = (module: FigureModule) =>
    ({ then: (resolve: (module: FigureModule) => void) => resolve(module) }) as Promise<FigureModule>
  return { load, Figure: lazy(() => (loaded ? atOnce(loaded) : load())) }
}
