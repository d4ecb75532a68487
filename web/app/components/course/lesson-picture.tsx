import { useParams } from '@remix-run/react'
import { Maximize2, X } from 'lucide-react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { IconButton } from '~/components/ui/icon-button'
import type { ShownPicture } from '~/markdown/segments'

/** Pixels across; a picture has a smaller form where it is wider. The api writes it so. */
const small = 800
/** Narrower ones are as large in the text as they ever get. */
const worthOpening = 480

/** A picture of a company's own lesson, on paper in every theme, and larger when it is pressed. */
export function LessonPicture({ picture }: { picture: ShownPicture }) {
  const { t } = useTranslation('lesson')
  const [isOpen, setOpen] = useState(false)
  const { alt, caption, width } = picture
  return (
    <figure className="grid justify-items-center gap-3">
      {width < worthOpening ? (
        <Pixels picture={picture} sizes={`${width}px`} className="max-w-full" />
      ) : (
        <button
          type="button"
          aria-label={t('picture.open', { what: alt || t('picture.label') })}
          onClick={() => setOpen(true)}
          className="group relative max-w-full cursor-zoom-in rounded-lg"
        >
          <Pixels
            picture={picture}
            sizes="(min-width: 50rem) 44rem, calc(100vw - 2.5rem)"
            className="max-w-full"
          />
          <span className="bg-surface text-ink-soft border-line absolute end-2 bottom-2 rounded border p-1.5 opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100">
            <Maximize2 aria-hidden className="size-4" strokeWidth={1.75} />
          </span>
        </button>
      )}
      {caption ? (
        <figcaption className="text-ink-soft max-w-[60ch] text-center text-sm text-pretty">
          {caption}
        </figcaption>
      ) : null}
      {isOpen ? <Opened picture={picture} onClose={() => setOpen(false)} /> : null}
    </figure>
  )
}

/** On the whole window; on a phone wider than it, to be moved about. Outside the lesson, whose words passages are found by. */
function Opened({ picture, onClose }: { picture: ShownPicture; onClose: () => void }) {
  const { t } = useTranslation(['lesson', 'common'])
  const { alt, caption } = picture
  return createPortal(
    <dialog
      ref={(dialog) => void (dialog?.open === false && dialog.showModal())}
      aria-label={caption || alt || t('picture.label')}
      onClose={onClose}
      className="bg-paper text-ink fixed inset-0 m-0 grid h-dvh max-h-none w-screen max-w-none grid-rows-[auto_minmax(0,1fr)] p-0"
    >
      <div className="border-line flex items-center justify-between gap-4 border-b px-4 py-2">
        <p className="text-ink-soft min-w-0 truncate text-sm">{caption || alt}</p>
        <IconButton
          icon={X}
          label={t('common:action.close')}
          // The browser then gives the focus back to the picture.
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
        />
      </div>
      <div
        // Wider than a phone it scrolls by itself, so it must be reachable from the keyboard.
        tabIndex={0}
        role="region"
        aria-label={t('picture.label')}
        className="grid overflow-auto p-4 [place-items:safe_center]"
      >
        <Pixels
          picture={picture}
          sizes="(min-width: 40rem) 100vw, 48rem"
          className="w-auto max-w-[48rem] sm:max-h-full sm:max-w-full sm:object-contain"
        />
      </div>
    </dialog>,
    document.body,
  )
}

interface PixelsProps {
  picture: ShownPicture
  /** As the browser chooses by. */
  sizes: string
  className: string
}

function Pixels({ picture: { name, width, height, alt }, sizes, className }: PixelsProps) {
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
      className={`border-line h-auto rounded-lg border bg-white ${className}`}
    />
  )
}
