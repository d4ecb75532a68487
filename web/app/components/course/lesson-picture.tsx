import { useParams } from '@remix-run/react'
import { Maximize2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '~/components/ui/dialog'
import type { ShownPicture } from '~/markdown/segments'

/** Pixels across; a picture has a smaller form where it is wider. The api writes it so. */
const small = 800
/** Narrower ones are as large in the text as they ever get. */
const worthOpening = 480

/** A picture of a company's own lesson, on paper in every theme, and larger when it is pressed. */
export function LessonPicture({ picture }: { picture: ShownPicture }) {
  const { t } = useTranslation('lesson')
  const { alt, caption, width } = picture
  return (
    <figure className="grid justify-items-center gap-3">
      {width < worthOpening ? (
        <Pixels picture={picture} sizes={`${width}px`} />
      ) : (
        <Dialog
          title={caption || alt || t('picture.label')}
          className="w-fit max-w-[calc(100vw-1.5rem)] p-4 sm:p-6"
          trigger={
            <button
              type="button"
              aria-label={t('picture.open', { what: alt || t('picture.label') })}
              className="group relative max-w-full cursor-zoom-in rounded-lg"
            >
              <Pixels picture={picture} sizes="(min-width: 50rem) 44rem, calc(100vw - 2.5rem)" />
              <span className="bg-surface text-ink-soft border-line absolute end-2 bottom-2 rounded border p-1.5 opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100">
                <Maximize2 aria-hidden className="size-4" strokeWidth={1.75} />
              </span>
            </button>
          }
        >
          <Pixels
            picture={picture}
            sizes="100vw"
            className="max-h-[calc(85dvh-7rem)] w-auto object-contain"
          />
        </Dialog>
      )}
      {caption ? (
        <figcaption className="text-ink-soft max-w-[60ch] text-center text-sm text-pretty">
          {caption}
        </figcaption>
      ) : null}
    </figure>
  )
}

interface PixelsProps {
  picture: ShownPicture
  /** As the browser chooses by. */
  sizes: string
  className?: string
}

function Pixels({ picture: { name, width, height, alt }, sizes, className = '' }: PixelsProps) {
  const { org = '' } = useParams()
  const address = `/pictures/${org}/${name}`
  const isWide = width > small
  return (
    <img
      src={`${address}.webp`}
      srcSet={isWide ? `${address}.small.webp ${small}w, ${address}.webp ${width}w` : undefined}
      sizes={isWide ? sizes : undefined}
      // Known before a byte has come, so that nothing below it moves.
      width={width}
      height={height}
      alt={alt}
      loading="lazy"
      decoding="async"
      // What is drawn on nothing was drawn for paper.
      className={`border-line h-auto max-w-full rounded-lg border bg-white ${className}`}
    />
  )
}
