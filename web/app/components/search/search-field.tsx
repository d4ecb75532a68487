import { Search, X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '~/components/ui/icon-button'

interface SearchFieldProps {
  value: string
  onChange: (value: string) => void
  onKeyDown: (event: KeyboardEvent) => void
  listId: string
  /** Of the option that Enter opens; none while there are no hits. */
  activeId: string | undefined
}

/** The combobox: focus stays here while arrows move through the list. */
export function SearchField({ value, onChange, onKeyDown, listId, activeId }: SearchFieldProps) {
  const { t } = useTranslation(['search', 'common'])
  return (
    <div className="border-line flex shrink-0 items-center gap-3 border-b pr-2 pl-4">
      <Search aria-hidden className="text-ink-faint size-5 shrink-0" strokeWidth={1.5} />
      <input
        type="text"
        role="combobox"
        aria-label={t('search:label')}
        aria-autocomplete="list"
        aria-expanded={activeId !== undefined}
        aria-controls={listId}
        aria-activedescendant={activeId}
        placeholder={t('search:placeholder')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className="placeholder:text-ink-faint h-14 min-w-0 grow bg-transparent text-base outline-none"
      />
      <Radix.Close asChild>
        <IconButton icon={X} label={t('common:action.close')} />
      </Radix.Close>
    </div>
  )
}
