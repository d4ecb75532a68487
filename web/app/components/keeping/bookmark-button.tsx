import { Bookmark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'
import { Tooltip } from '~/components/ui/tooltip'
import { useKeeping } from './use-keeping'

interface BookmarkButtonProps {
  isBookmarked: boolean
  place: { organization: string; lesson: string }
}

/** Shown as it will be while it is sent. */
export function BookmarkButton({ isBookmarked, place }: BookmarkButtonProps) {
  const { t } = useTranslation('keeping')
  const { fetcher } = useKeeping(`bookmark ${place.lesson}`)
  const sent = fetcher.formData?.get('isBookmarked')
  const isSet = sent ? sent === 'yes' : isBookmarked
  const label = isSet ? t('bookmark.remove') : t('bookmark.add')
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="bookmark" />
      <input type="hidden" name="organization" value={place.organization} />
      <input type="hidden" name="lesson" value={place.lesson} />
      <input type="hidden" name="isBookmarked" value={isSet ? 'no' : 'yes'} />
      <Tooltip text={label}>
        <button
          type="submit"
          aria-label={label}
          className="text-ink-soft hover:bg-hover hover:text-ink grid size-10 place-items-center rounded transition-colors"
        >
          <Bookmark
            aria-hidden
            className={cx('size-5', isSet && 'text-accent fill-current')}
            strokeWidth={1.5}
          />
        </button>
      </Tooltip>
    </fetcher.Form>
  )
}
