import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** A field to look at, with the key that opens it; on narrow screens the glass alone. */
export function SearchButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('search')
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-haspopup="dialog"
      aria-label={t('open')}
      aria-keyshortcuts="Control+K Meta+K"
      className="text-ink-soft hover:bg-hover hover:text-ink lg:border-line-strong inline-flex size-10 shrink-0 items-center justify-center gap-2 rounded text-sm transition-colors lg:h-9 lg:w-44 lg:justify-start lg:border lg:px-3"
    >
      <Search aria-hidden className="size-5 lg:size-4" strokeWidth={1.5} />
      <span aria-hidden className="grow text-left max-lg:hidden">
        {t('open')}
      </span>
      <kbd
        aria-hidden
        className="text-ink-faint border-line rounded-sm border px-1.5 font-mono text-xs max-lg:hidden"
      >
        {'Ctrl K'}
      </kbd>
    </button>
  )
}
