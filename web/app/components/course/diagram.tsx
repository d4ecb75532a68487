import { useEffect, useId, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeBlock } from '~/components/ui/code-block'
import { useColourScheme } from './use-colour-scheme'

/** A diagram, drawn once it comes near; until then, without script and where drawing fails, its source stands here. */
export function Diagram({ source }: { source: string }) {
  const { t } = useTranslation('lesson')
  const place = useRef<HTMLElement>(null)
  const svg = useDrawn(source, place)
  return (
    <figure ref={place} aria-label={t('diagram.label')} className="grid gap-3">
      {svg ? (
        <>
          {/* Mermaid's own output, which it has made safe: labels hold text alone and nothing can be clicked. */}
          <div
            role="region"
            aria-label={t('diagram.label')}
            // A diagram wider than a phone scrolls by itself, so it must be reachable from the keyboard.
            tabIndex={0}
            className="border-line bg-surface overflow-x-auto rounded-lg border p-4 sm:p-6 [&_svg]:mx-auto sm:[&_svg]:h-auto sm:[&_svg]:max-w-full"
            dangerouslySetInnerHTML={{ __html: svg }}
          />
          <details className="text-ink-soft text-sm">
            <summary>{t('diagram.source')}</summary>
            <CodeBlock className="mt-2">{source}</CodeBlock>
          </details>
        </>
      ) : (
        <CodeBlock className="text-sm">{source}</CodeBlock>
      )}
    </figure>
  )
}

/** How far ahead of the reader drawing begins. */
const near = '400px'

function useDrawn(source: string, place: RefObject<Element>): string | null {
  const id = `diagram${useId().replaceAll(/\W/g, '')}`
  const scheme = useColourScheme()
  const [isNear, setIsNear] = useState(false)
  const [svg, setSvg] = useState<string | null>(null)
  // What is near is known to the browser alone.
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setIsNear(true),
      { rootMargin: near },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [place])
  // Mermaid measures its texts in the page, and takes the page's colours as they are in this theme.
  useEffect(() => {
    if (!isNear) return
    let isCurrent = true
    import('./draw-diagram')
      .then(({ drawDiagram }) => drawDiagram(id, source))
      .then((drawn) => isCurrent && setSvg(drawn))
      .catch(() => isCurrent && setSvg(null))
    return () => void (isCurrent = false)
  }, [isNear, id, source, scheme])
  return svg
}
