import { useNavigate } from '@remix-run/react'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Palette } from '~/components/ui/dialog'
import { addressOf, groupsOf } from './hits'
import { SearchField } from './search-field'
import { SearchResults } from './search-results'
import { longestQuery, useSearch } from './use-search'

interface SearchDialogProps {
  /** The company's address. */
  base: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Everything that can be learned here, found as one types. What was typed is gone when it closes. */
export function SearchDialog({ base, open, onOpenChange }: SearchDialogProps) {
  const { t } = useTranslation('search')
  return (
    <Palette title={t('title')} open={open} onOpenChange={onOpenChange}>
      <SearchBox base={base} onDone={() => onOpenChange(false)} />
    </Palette>
  )
}

function SearchBox({ base, onDone }: { base: string; onDone: () => void }) {
  const navigate = useNavigate()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const search = useSearch(base, typed)
  const groups = groupsOf(search.found?.hits ?? [])
  const hits = groups.flatMap((group) => group.hits)
  // An answer with fewer hits leaves the choice beyond its end.
  const active = Math.min(chosen, hits.length - 1)
  const optionId = (place: number) => `${listId}-${place}`

  const choose = (place: number) => {
    setChosen(place)
    document.getElementById(optionId(place))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows of an input method choose characters.
    if (event.nativeEvent.isComposing || hits.length === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) choose((active + step + hits.length) % hits.length)
    else if (event.key === 'Enter') {
      onDone()
      navigate(base + addressOf(hits[active]!.hit))
    } else return
    event.preventDefault()
  }
  return (
    <>
      <SearchField
        value={typed}
        onChange={(value) => {
          setTyped(value.slice(0, longestQuery))
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
        listId={listId}
        activeId={hits.length > 0 ? optionId(active) : undefined}
      />
      <SearchResults
        {...{ base, listId, optionId, search, groups, active }}
        onPoint={setChosen}
        onOpen={onDone}
      />
    </>
  )
}
